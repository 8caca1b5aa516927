import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Stored } from '@/features/token/readStored';
import { problemOf } from '@/shared/api/problem';
import { shortAddress } from '@/shared/lib/text';
import { Button, buttonLook } from '@/shared/ui/Button';
import { Hostile } from '@/shared/ui/Hostile';
import { RiskBadge } from '@/shared/ui/RiskBadge';
import { Skeleton } from '@/shared/ui/Skeleton';

export interface ComparedToken {
  mint: string;
  stored: Stored | null;
  error: Error | null;
}

export function ComparedHead({ token, onRemove }: { token: ComparedToken; onRemove(): void }) {
  const { t } = useTranslation();
  const { mint, stored, error } = token;
  const result = stored?.kind === 'result' ? stored.result : null;
  return (
    <div className="grid gap-1">
      <div className="flex items-start justify-between gap-1">
        <Link href={`/token/${mint}`} className="font-semibold">
          {result === null ? shortAddress(mint) : <Hostile text={result.token.symbol ?? result.token.name} longest={14} />}
        </Link>
        <Button look="ghost" size="small" className="!h-6 !px-1" onClick={onRemove} aria-label={t('compare.remove', { what: shortAddress(mint) })}>
          <X aria-hidden />
        </Button>
      </div>
      <span className="text-muted font-mono text-xs">{shortAddress(mint)}</span>
      {stored === null && error === null && <Skeleton className="h-6 w-20" />}
      {error !== null && <span className="text-loss text-xs">{t(`problem.${problemOf(error).code}.title`)}</span>}
      {stored !== null && result === null && (
        <Link href={`/token/${mint}`} className={buttonLook({ size: 'small' })}>
          {t('compare.scanFirst')}
        </Link>
      )}
      {result !== null && <span><RiskBadge level={result.riskLevel} score={result.coalScore} /></span>}
    </div>
  );
}
