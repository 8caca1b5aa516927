import type { ReactNode } from 'react';
import type { Holder } from '@/shared/api/types';
import { figure, holdTime, labels, profit, type RowActs, wallet } from './cells';
import { columns, RIGHT_ALIGNED } from './columns';
import type { Words } from './words';

interface Props {
  holder: Holder;
  words: Words;
  acts: RowActs;
}

/** One cell for each of the columns, in their order. */
export function HolderCells({ holder, words, acts }: Props) {
  return columns.map(({ id = '' }) => (
    <td key={id} role="cell" className={RIGHT_ALIGNED.has(id) ? 'tabular px-2 text-right whitespace-nowrap' : 'px-2'}>
      {id === 'wallet' ? wallet(holder, words, acts) : content(id, holder, words)}
    </td>
  ));
}

function content(column: string, holder: Holder, words: Words): ReactNode {
  const { say } = words;
  switch (column) {
    case 'supplyPercentage':
      return figure(say.percent(holder.supplyPercentage), words);
    case 'valueUsd':
      return figure(say.usd(holder.valueUsd), words);
    case 'holdDuration':
      return holdTime(holder, words);
    case 'soldPercentage':
      return figure(say.percent(holder.soldPercentage), words);
    case 'labels':
      return labels(holder, words);
    case 'connected':
      return figure(say.number(holder.connectedWallets.length), words);
    default:
      return profit(holder, words);
  }
}
