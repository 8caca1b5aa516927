import type { Row } from '@tanstack/react-table';
import clsx from 'clsx';
import { memo } from 'react';
import type { Holder } from '@/shared/api/types';
import { ExpandButton } from '@/shared/ui/ExpandButton';
import { COLUMN_WIDTHS } from './columns';
import { HolderCells } from './HolderCells';
import { detailsId } from './HolderDetailsRow';
import type { features } from './table';
import type { Words } from './words';

interface Props {
  row: Row<typeof features, Holder>;
  index: number;
  isOpen: boolean;
  isSelected: boolean;
  onToggle(id: string): void;
  isCopied: boolean;
  onCopy(id: string): void;
  words: Words;
}

/** Of a fixed height, and contained: a row that comes into view is laid out by itself. */
const ROW = `${COLUMN_WIDTHS} h-10 border-line hover:bg-sunken border-b contain-strict`;

function HolderRowBase({ row, index, isOpen, isSelected, onToggle, isCopied, onCopy, words }: Props) {
  const { forWallet } = words;
  const holder = row.original;
  const isNamed = holder.labels.some((label) => label.type === 'NAMED');
  return (
    <tr role="row" className={clsx(ROW, isNamed && 'bg-gold/15', !holder.scored && 'text-muted')} aria-rowindex={index + 2}>
      <td role="cell" className="flex ps-2">
        <input
          type="checkbox"
          aria-label={forWallet.select(holder.walletAddress)}
          checked={isSelected}
          onChange={(event) => row.toggleSelected(event.target.checked)}
        />
      </td>
      <HolderCells holder={holder} words={words} acts={{ onToggle: () => onToggle(row.id), isCopied, onCopy: () => onCopy(row.id) }} />
      <td role="cell">
        <ExpandButton open={isOpen} label={forWallet.details(holder.walletAddress)} controls={detailsId(holder)} onClick={() => onToggle(row.id)} />
      </td>
    </tr>
  );
}

export const HolderRow = memo(HolderRowBase);
