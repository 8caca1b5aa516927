import { CircleCheck, CircleDashed, LoaderCircle, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ScanPart, ScanStage } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { useNow } from '@/shared/lib/time';
import { Address } from '@/shared/ui/Address';
import { Bar } from '@/shared/ui/Bar';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Hostile } from '@/shared/ui/Hostile';
import { type Progress, stageNumber } from './scanProgress';

const STAGES: { stage: ScanStage; parts: ScanPart[] }[] = [
  { stage: 'FETCHING_CHAIN_DATA', parts: ['HOLDERS'] },
  { stage: 'ANALYZING_HOLDERS', parts: ['LEDGER', 'WALLETS'] },
  { stage: 'SCORING', parts: ['BUNDLES'] },
];

export function ScanProgress({ mint, progress }: { mint: string; progress: Progress }) {
  const { t } = useTranslation();
  const now = stageNumber(progress.stage);
  return (
    <div className="mx-auto grid max-w-2xl gap-4">
      <Card level={1} title={t('progress.title')} aside={<TimeLeft progress={progress} />}>
        <p className="mb-4">
          <Address address={mint} kind="token" whole />
        </p>
        <ol className="grid gap-4" aria-live="polite">
          {STAGES.map(({ stage, parts }, index) => (
            <li key={stage} className="flex gap-3" aria-current={index === now ? 'step' : undefined}>
              <StageIcon state={index < now ? 'done' : index === now ? 'now' : 'later'} />
              <div className="min-w-0 flex-1">
                <p className={index > now ? 'text-muted' : 'font-medium'}>{t(`progress.stage.${stage}`)}</p>
                {parts.map((part) => (
                  <Part key={part} part={part} counts={progress.parts[part] ?? null} />
                ))}
              </div>
            </li>
          ))}
        </ol>
        {progress.interrupted && (
          <p role="status" className="text-warn-ink bg-warn mt-4 flex items-center gap-2 rounded p-2">
            <WifiOff className="size-4" aria-hidden />
            {t('progress.interrupted')}
          </p>
        )}
        <p className="text-muted mt-4 text-xs">{t(now < 0 ? 'progress.waiting' : 'progress.shareable')}</p>
      </Card>
      <EarlyFactsCard progress={progress} />
    </div>
  );
}

function StageIcon({ state }: { state: 'done' | 'now' | 'later' }) {
  switch (state) {
    case 'done':
      return <CircleCheck className="text-gain size-5 shrink-0" aria-hidden />;
    case 'now':
      return <LoaderCircle className="text-link size-5 shrink-0 animate-spin" aria-hidden />;
    case 'later':
      return <CircleDashed className="text-muted size-5 shrink-0" aria-hidden />;
  }
}

function Part({ part, counts }: { part: ScanPart; counts: { done: number; total: number } | null }) {
  const { t } = useTranslation();
  if (counts === null) {
    return null;
  }
  const text = t(`progress.part.${part}`, counts);
  return (
    <div className="mt-1.5">
      <p className="text-muted tabular mb-1 text-xs">{text}</p>
      <Bar percent={(100 * counts.done) / counts.total} label={text} />
    </div>
  );
}

function TimeLeft({ progress }: { progress: Progress }) {
  const { t } = useTranslation();
  const now = useNow(500);
  if (progress.dueAt === null) {
    return t('progress.noEstimate');
  }
  const seconds = Math.ceil((progress.dueAt - now) / 1000);
  return <span className="tabular">{seconds <= 0 ? t('progress.anyMoment') : t('progress.left', { seconds })}</span>;
}

function EarlyFactsCard({ progress }: { progress: Progress }) {
  const { t } = useTranslation();
  const say = useFormats();
  const { facts } = progress;
  if (Object.keys(facts).length === 0) {
    return null;
  }
  return (
    <Card title={t('progress.knownSoFar')} className="rising">
      <Facts
        facts={[
          ...(facts.name === undefined && facts.symbol === undefined
            ? []
            : [{ name: t('fact.token'), value: <><Hostile text={facts.name} /> {facts.symbol !== undefined && <>(<Hostile text={facts.symbol} longest={12} />)</>}</> }]),
          // what is not known yet may still come: it is not told as unknown
          ...[
            { name: t('fact.holders'), value: say.number(facts.holderCount) },
            { name: t('fact.marketCap'), value: say.usdCompact(facts.marketCap) },
            { name: t('fact.age'), value: say.duration(facts.tokenAgeSeconds) },
          ].filter(({ value }) => value !== null),
        ]}
      />
    </Card>
  );
}
