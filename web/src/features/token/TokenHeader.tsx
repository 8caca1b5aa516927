import { ArrowLeft, GitCompareArrows, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Problem } from '@/shared/api/problem';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { useCountdown, useNow } from '@/shared/lib/time';
import { Button, buttonLook } from '@/shared/ui/Button';
import { ExportButtons } from './ExportButtons';
import { ShareButton } from './ShareButton';
import { type Progress, stageNumber } from './scanProgress';

/** A refresh of one token is allowed once in so many seconds. */
const REFRESH_EVERY_SECONDS = 30;

interface Props {
  result: TokenScanResult;
  refreshing: Progress | null;
  refreshProblem: Problem | null;
  onRefresh(): void;
}

export function TokenHeader({ result, refreshing, refreshProblem, onRefresh }: Props) {
  const { t } = useTranslation();
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2">
        <Link href="/" className={buttonLook({ look: 'ghost', className: '-ms-3' })}>
          <ArrowLeft aria-hidden />
          {t('token.back')}
        </Link>
        <Updated result={result} />
        <div className="flex flex-wrap items-center gap-2 max-sm:gap-1.5 max-sm:[&>*]:px-2 sm:ms-auto">
          <RefreshButton refreshing={refreshing} refused={refreshProblem} onRefresh={onRefresh} />
          <ExportButtons mint={result.contractAddress} />
          <Link href={`/compare?tokens=${result.contractAddress}`} className={buttonLook()}>
            <GitCompareArrows aria-hidden />
            <span className="max-sm:sr-only">{t('token.compare')}</span>
          </Link>
          <ShareButton mint={result.contractAddress} />
        </div>
      </div>
      {refreshProblem !== null && (
        <p role="alert" className="bg-warn text-warn-ink mt-2 rounded px-3 py-2">
          {t(`problem.${refreshProblem.code}.title`)} · {t(`problem.${refreshProblem.code}.next`)}
        </p>
      )}
    </div>
  );
}

function Updated({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  const now = useNow(5000);
  return (
    <span className="text-muted text-xs" title={say.time(result.scanTimestamp) ?? ''}>
      {t('token.updated', { ago: say.ago(result.scanTimestamp, now) })}
    </span>
  );
}

function RefreshButton({ refreshing, refused, onRefresh }: { refreshing: Progress | null; refused: Problem | null; onRefresh(): void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(0);
  const sinceAsked = useCountdown(asked === 0 ? null : REFRESH_EVERY_SECONDS, asked);
  const sinceRefused = useCountdown(refused?.retryAfterSeconds ?? null, refused);
  // what was refused did not begin the time anew: the server knows how much of it is left
  const wait = refused === null ? sinceAsked : sinceRefused;
  const text = (): string => {
    if (refreshing !== null) {
      return t('token.refreshing', { step: Math.max(1, stageNumber(refreshing.stage) + 1) });
    }
    return wait > 0 ? t('token.refreshIn', { seconds: wait }) : t('token.refresh');
  };
  return (
    <Button
      disabled={refreshing !== null || wait > 0}
      onClick={() => {
        setAsked(Date.now());
        onRefresh();
      }}
    >
      <RefreshCw className={refreshing === null ? '' : 'animate-spin'} aria-hidden />
      <span className="tabular">{text()}</span>
    </Button>
  );
}
