import clsx from 'clsx';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Holder } from '@/shared/api/types';
import { explorer } from '@/shared/lib/explorer';
import { gainLook } from '@/shared/lib/gain';
import { shortAddress } from '@/shared/lib/text';
import { PlainCopyButton } from '@/shared/ui/CopyButton';
import { External } from '@/shared/ui/External';
import { LABEL_LOOK, labelHelp, NamedBadge } from './LabelBadge';
import type { Words } from './words';

/** Contents of cells, as plain functions: a row that scrolls into view has no time for a component per figure. */

export function wallet(holder: Holder, { t }: Words): ReactNode {
  const named = holder.labels.find((label) => label.type === 'NAMED');
  const short = shortAddress(holder.walletAddress);
  return (
    <span className="flex items-center gap-1 overflow-hidden whitespace-nowrap">
      <span className="tabular text-muted w-7 shrink-0 text-right">{holder.rank}</span>
      <span className="font-mono" title={holder.walletAddress}>{short}</span>
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
export function figure(value: string | null, { t }: Words, className?: string): ReactNode {
  if (value === null) {
    return <span className="text-muted italic">{t('unknown')}</span>;
  }
  return className === undefined ? value : <span className={className}>{value}</span>;
}

export function holdTime(holder: Holder, words: Words): ReactNode {
  const duration = words.say.duration(holder.holdDuration);
  const isLeast = duration !== null && holder.holdDurationIsLowerBound;
  return figure(isLeast ? words.t('atLeast', { value: duration }) : duration, words);
}

export function profit(holder: Holder, words: Words): ReactNode {
  const { profitLoss } = holder;
  return (
    <>
      {figure(words.say.signedUsd(profitLoss), words, gainLook(profitLoss))}
      {profitLoss !== null && holder.costBasisIncomplete && (
        <abbr title={words.t('holder.costIncomplete')} className="text-muted ms-1 cursor-help no-underline">*</abbr>
      )}
    </>
  );
}

/** Two lines of them fit into a row. */
export function labels(holder: Holder, { t }: Words): ReactNode {
  return (
    <span className="flex max-h-9.5 flex-wrap gap-x-1 gap-y-px overflow-hidden text-[11px] leading-4">
      {holder.labels.filter((label) => label.type !== 'NAMED').map((label) => (
        <button key={label.type} type="button" className={clsx('cursor-help rounded px-1.5 font-medium', LABEL_LOOK[label.type])} aria-description={labelHelp(label, t)}>
          {t(`label.${label.type}`)}
        </button>
      ))}
      {holder.facts.map((fact) => (
        <span key={fact} title={t(`holderFact.${fact}Help`)} className="border-line rounded border px-1">{t(`holderFact.${fact}`)}</span>
      ))}
      {holder.labelsIncomplete && holder.scored && <span title={t('holder.labelsIncomplete')} className="text-muted italic">{t('unknown')}</span>}
    </span>
  );
}
