import clsx from 'clsx';
import { ExternalLink } from 'lucide-react';
import type { Holder } from '@/shared/api/types';
import { explorer } from '@/shared/lib/explorer';
import { shortAddress } from '@/shared/lib/text';
import { PlainCopyButton } from '@/shared/ui/CopyButton';
import { External } from '@/shared/ui/External';
import { LabelBadge, NamedBadge } from './LabelBadge';
import type { Words } from './words';

interface Props {
  holder: Holder;
  words: Words;
}

export function WalletCell({ holder, words: { t } }: Props) {
  const named = holder.labels.find((label) => label.type === 'NAMED');
  const short = shortAddress(holder.walletAddress);
  return (
    <span className="flex items-center gap-1 whitespace-nowrap">
      <span className="tabular text-muted w-7 text-right text-xs">{holder.rank}</span>
      <span className="font-mono text-xs" title={holder.walletAddress}>{short}</span>
      <PlainCopyButton text={holder.walletAddress} label={t('copy', { what: holder.walletAddress })} done={t('copied')} />
      <External href={explorer.account(holder.walletAddress)} label={t('openInExplorer', { what: short })}>
        <ExternalLink className="size-3.5" aria-hidden />
      </External>
      {named?.kolInfo !== undefined && <NamedBadge kol={named.kolInfo} />}
      {holder.kind !== 'WALLET' && (
        <span className="border-line text-muted rounded border px-1 text-[11px]">{holder.kind === null ? t('unknownKind') : t(`kind.${holder.kind}`)}</span>
      )}
    </span>
  );
}

/** As `Known`, without looking the word up for each cell. */
export function Figure({ value, words: { t }, className }: { value: string | null; words: Words; className?: string }) {
  return value === null ? <span className="text-muted italic">{t('unknown')}</span> : <span className={className}>{value}</span>;
}

export function HoldCell({ holder, words }: Props) {
  const duration = words.say.duration(holder.holdDuration);
  const isLeast = duration !== null && holder.holdDurationIsLowerBound;
  return <Figure words={words} value={isLeast ? words.t('atLeast', { value: duration }) : duration} />;
}

export function ProfitCell({ holder, words }: Props) {
  const { profitLoss } = holder;
  const colour = clsx(profitLoss !== null && profitLoss > 0 && 'text-gain', profitLoss !== null && profitLoss < 0 && 'text-loss');
  return (
    <span className="inline-flex items-center gap-1">
      <Figure words={words} value={words.say.signedUsd(profitLoss)} className={colour} />
      {profitLoss !== null && holder.costBasisIncomplete && (
        <abbr title={words.t('holder.costIncomplete')} className="text-muted cursor-help no-underline">*</abbr>
      )}
    </span>
  );
}

export function LabelsCell({ holder, words: { t } }: Props) {
  return (
    <span className="flex flex-wrap gap-1">
      {holder.labels.filter((label) => label.type !== 'NAMED').map((label) => (
        <LabelBadge key={label.type} label={label} />
      ))}
      {holder.facts.map((fact) => (
        <span key={fact} title={t(`holderFact.${fact}Help`)} className="border-line rounded border px-1 text-[11px]">{t(`holderFact.${fact}`)}</span>
      ))}
      {holder.labelsIncomplete && holder.scored && (
        <span title={t('holder.labelsIncomplete')} className="text-muted text-[11px] italic">{t('unknown')}</span>
      )}
    </span>
  );
}
