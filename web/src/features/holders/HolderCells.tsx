import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Holder } from '@/shared/api/types';
import { Figure, HoldCell, LabelsCell, ProfitCell, WalletCell } from './cells';
import { columns, RIGHT_ALIGNED } from './columns';
import type { Words } from './words';

interface Props {
  holder: Holder;
  words: Words;
  look: string;
}

/** One cell for each of the columns, in their order. */
export function HolderCells({ holder, words, look }: Props) {
  return columns.map(({ id = '' }) => (
    <td key={id} className={clsx(look, RIGHT_ALIGNED.has(id) && 'tabular text-right whitespace-nowrap')}>
      {content(id, holder, words)}
    </td>
  ));
}

function content(column: string, holder: Holder, words: Words): ReactNode {
  const { say } = words;
  switch (column) {
    case 'wallet':
      return <WalletCell holder={holder} words={words} />;
    case 'supplyPercentage':
      return <Figure words={words} value={say.percent(holder.supplyPercentage)} />;
    case 'valueUsd':
      return <Figure words={words} value={say.usd(holder.valueUsd)} />;
    case 'holdDuration':
      return <HoldCell holder={holder} words={words} />;
    case 'soldPercentage':
      return <Figure words={words} value={say.percent(holder.soldPercentage)} />;
    case 'labels':
      return <LabelsCell holder={holder} words={words} />;
    case 'connected':
      return <Figure words={words} value={say.number(holder.connectedWallets.length)} />;
    default:
      return <ProfitCell holder={holder} words={words} />;
  }
}
