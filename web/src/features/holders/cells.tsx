import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Holder } from '@/shared/api/types';
import { explorer } from '@/shared/lib/explorer';
import { gainLook } from '@/shared/lib/gain';
import { shortAddress } from '@/shared/lib/text';
import { LABEL_LOOK, labelHelp, NamedBadge } from './LabelBadge';
import type { Words } from './words';

/** Contents of cells, as plain functions: a row that scrolls into view has no time for a component per figure. */

export interface RowActs {
  /** Shows or hides the holder's details. */
  onToggle(): void;
  onCopy(): void;
  /** Whether its address was copied a moment ago. */
  isCopied: boolean;
}

export function wallet(holder: Holder, { t, forWallet }: Words, { onToggle, onCopy, isCopied }: RowActs): ReactNode {
  const short = shortAddress(holder.walletAddress);
  return (
    <span className="flex items-center gap-1 overflow-hidden whitespace-nowrap">
      <span className="tabular text-muted w-7 shrink-0 text-right">{holder.rank}</span>
      {/* the pointer's way to the details; the keyboard has the button at the end of the row */}
      <button type="button" tabIndex={-1} className="cursor-pointer font-mono hover:underline" title={holder.walletAddress} onClick={onToggle}>{short}</button>
      <button type="button" className={isCopied ? 'mark mark-copied p-1.25' : 'mark mark-copy hover:bg-line cursor-pointer rounded p-1.25'} aria-label={forWallet.copy(holder.walletAddress)} onClick={onCopy} />
      {isCopied && <span role="status" className="sr-only">{t('copied')}</span>}
      <a href={explorer.account(holder.walletAddress)} target="_blank" rel="noopener noreferrer nofollow" className="mark mark-away hover:bg-line rounded p-1.25" aria-label={forWallet.open(short)} />
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
        <button type="button" aria-label={words.t('holder.costIncompleteMark')} aria-description={words.t('holder.costIncomplete')} className="text-muted ms-1 cursor-help px-1">*</button>
      )}
    </>
  );
}

/** Two lines of them fit into a row. */
export function labels(holder: Holder, words: Words): ReactNode {
  const kol = holder.labels.find((label) => label.type === 'NAMED')?.kolInfo;
  if (kol === undefined) {
    return behaviour(holder, words);
  }
  return (
    <span className="flex max-h-9.5 flex-wrap items-center gap-x-1 gap-y-px overflow-hidden">
      <NamedBadge kol={kol} inTable />
      {behaviour(holder, words)}
    </span>
  );
}

/** All are explained together by the tooltip of the rows, to the pointer and to the keyboard. */
function behaviour(holder: Holder, words: Words): ReactNode {
  const { t } = words;
  const shown = holder.labels.filter((label) => label.type !== 'NAMED');
  const isUnknown = holder.labelsIncomplete && holder.scored;
  if (shown.length === 0 && holder.facts.length === 0 && !isUnknown) {
    return null;
  }
  const help = [
    ...shown.map((label) => `${t(`label.${label.type}`)}: ${labelHelp(label, words)}`),
    ...holder.facts.map((fact) => `${t(`holderFact.${fact}`)}: ${t(`holderFact.${fact}Help`)}`),
    ...(isUnknown ? [t('holder.labelsIncomplete')] : []),
  ];
  return (
    <button type="button" aria-description={help.join('\n')} className="flex max-h-9.5 min-h-4.5 cursor-help flex-wrap content-center items-center gap-x-1 gap-y-px overflow-hidden text-[11px] leading-4">
      {shown.map((label) => (
        <span key={label.type} className={clsx('rounded px-1.5 font-medium', LABEL_LOOK[label.type])}>{t(`label.${label.type}`)}</span>
      ))}
      {holder.facts.map((fact) => (
        <span key={fact} className="border-line rounded border px-1">{t(`holderFact.${fact}`)}</span>
      ))}
      {isUnknown && <span className="text-muted italic">{t('unknown')}</span>}
    </button>
  );
}
