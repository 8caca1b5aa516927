import clsx from 'clsx';
import { ArrowDownRight, ArrowRight, ArrowUpRight, Database } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { RISK_EDGE } from '@/shared/lib/risk';
import { Address } from '@/shared/ui/Address';
import { Hostile } from '@/shared/ui/Hostile';
import { Known } from '@/shared/ui/Known';
import { RiskBadge } from '@/shared/ui/RiskBadge';
import { Sentence } from '@/shared/ui/Sentence';
import { Explained } from '@/shared/ui/Tip';
import { mainReason } from './contributions';
import { FoundShare } from './FoundShare';
import { Gauge } from './Gauge';

export function ScoreCard({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const why = mainReason(result);
  return (
    <section
      aria-label={t('score.title')}
      className={clsx('bg-card grid gap-4 rounded-lg border border-s-8 p-4 md:grid-cols-[16rem_1fr]', result.riskLevel === null ? 'border-line' : RISK_EDGE[result.riskLevel])}
    >
      <div className="text-center">
        <Gauge score={result.coalScore} range={result.scoreRange} />
        <div className="rising mt-1">
          <RiskBadge level={result.riskLevel} large />
        </div>
        <Range result={result} />
      </div>
      <div className="grid content-start gap-3">
        <div>
          <h1 className="flex flex-wrap items-baseline gap-x-2 text-xl font-bold">
            <Hostile text={result.token.name} />
            <span className="text-muted text-base font-medium">
              <Hostile text={result.token.symbol} longest={14} />
            </span>
          </h1>
          <span className="sm:hidden"><Address address={result.contractAddress} kind="token" /></span>
          <span className="hidden sm:inline"><Address address={result.contractAddress} kind="token" whole /></span>
        </div>
        <div className="border-line bg-sunken rounded-md border px-3 py-2.5">
          <p className="text-base font-semibold">{t(`score.verdict.${result.riskLevel ?? 'NONE'}`)}</p>
          {why !== null && (
            <p className="text-muted mt-1">
              {t('score.because')} <span className="text-ink"><Sentence text={why.message} /></span>
            </p>
          )}
        </div>
        <KeyFigures result={result} />
        <Notices result={result} />
      </div>
    </section>
  );
}

function Range({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  const range = result.scoreRange;
  return (
    <p className="text-muted mt-2 text-xs">
      {range !== null && (
        <>
          <Explained text={t('score.rangeHelp')}>{range.low === range.high ? t('score.rangeExact') : t('score.range', range)}</Explained>
          {' · '}
        </>
      )}
      <Explained text={t('score.confidenceHelp')}>{t('score.confidence', { share: say.confidence(result.confidence) })}</Explained>
    </p>
  );
}

function KeyFigures({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  const { coverage } = result;
  const figures = [
    { name: t('fact.price'), value: <Known value={say.price(result.price?.usd)} /> },
    { name: t('fact.marketCap'), value: <Known value={say.usdCompact(result.marketCap)} /> },
    { name: t('fact.age'), value: <Known value={say.duration(result.tokenAge)} atLeast={result.tokenAgeIsLowerBound} /> },
    { name: t('fact.holders'), value: <Known value={say.number(result.holderCount)} /> },
    { name: t('fact.top10'), value: <Known value={say.percent(result.concentration.adjustedTop10)} /> },
    { name: t('fact.bundled'), value: <FoundShare percent={result.bundledPercentage} coverage={coverage} /> },
    { name: t('fact.snipers'), value: <FoundShare percent={result.sniperPercentage} coverage={coverage} /> },
    { name: t('score.change'), value: <Change change={result.change} /> },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2.5 sm:grid-cols-4 md:max-lg:grid-cols-3">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt className="text-muted text-xs">{name}</dt>
          <dd className="tabular font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ change }: { change: TokenScanResult['change'] }) {
  const { t } = useTranslation();
  const say = useFormats();
  if (change === null) {
    return <span className="text-muted font-normal">{t('score.firstScan')}</span>;
  }
  const Icon = change.delta > 0 ? ArrowUpRight : change.delta < 0 ? ArrowDownRight : ArrowRight;
  // more points mean more risk: the colours are those of loss and gain
  const colour = change.delta > 0 ? 'text-loss' : change.delta < 0 ? 'text-gain' : 'text-ink';
  return (
    <span className={clsx('inline-flex items-center gap-0.5', colour)} title={t('score.changeSince', { score: change.previousScore, ago: say.ago(change.previousAt) })}>
      <Icon className="size-4" aria-hidden />
      {change.delta === 0 ? '±0' : say.points(change.delta)}
    </span>
  );
}

function Notices({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const notices = [
    result.coalScore === null ? t('notice.insufficient') : null,
    result.partial && result.coalScore !== null ? t('notice.partial') : null,
    result.coverage.holderSource === 'LARGEST_ACCOUNTS' ? t('notice.largestOnly') : null,
    result.scoreBeforeOverride !== null && result.scoreBeforeOverride !== result.coalScore ? t('notice.override', { score: result.scoreBeforeOverride }) : null,
    result.stale ? t('notice.stale') : null,
  ].filter((each) => each !== null);
  if (notices.length === 0) {
    return null;
  }
  return (
    <ul className="grid gap-1">
      {notices.map((notice) => (
        <li key={notice} className="bg-warn text-warn-ink flex items-start gap-2 rounded px-2.5 py-1.5 text-xs">
          <Database className="mt-0.5 size-3.5 shrink-0" aria-hidden />
          {notice}
        </li>
      ))}
    </ul>
  );
}
