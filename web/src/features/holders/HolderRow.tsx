import type { Row } from '@tanstack/react-table';
import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import type { Holder, TokenScanResult } from '@/shared/api/types';
import { ALL_COLUMNS } from './columns';
import { HolderCells } from './HolderCells';
import { HolderDetails } from './HolderDetails';
import type { features } from './table';
import type { Words } from './words';

interface Props {
  row: Row<typeof features, Holder>;
  index: number;
  isOpen: boolean;
  isSelected: boolean;
  onToggle(id: string): void;
  result: TokenScanResult;
  words: Words;
}

function HolderRowBase({ row, index, isOpen, isSelected, onToggle, result, words }: Props) {
  const { t } = words;
  const holder = row.original;
  const isNamed = holder.labels.some((label) => label.type === 'NAMED');
  const look = clsx('border-line border-b px-2 py-1', isNamed && 'bg-gold/15', !holder.scored && 'text-muted');
  const detailsId = `details-${holder.walletAddress}`;
  return (
    <>
      <tr className="hover:bg-sunken h-[38px]" aria-rowindex={index + 1}>
        <td className={look}>
          <input
            type="checkbox"
            aria-label={t('holders.select', { wallet: holder.walletAddress })}
            checked={isSelected}
            onChange={(event) => row.toggleSelected(event.target.checked)}
          />
        </td>
        <HolderCells holder={holder} words={words} look={look} />
        <td className={look}>
          <button
            type="button"
            className="hover:bg-line cursor-pointer rounded p-1"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            aria-label={t('holders.details', { wallet: holder.walletAddress })}
            onClick={() => onToggle(row.id)}
          >
            <ChevronDown className={clsx('size-4 transition-transform', isOpen && 'rotate-180')} aria-hidden />
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr id={detailsId}>
          <td colSpan={ALL_COLUMNS} className="border-line bg-sunken border-b p-3">
            <HolderDetails holder={holder} result={result} />
          </td>
        </tr>
      )}
    </>
  );
}

export const HolderRow = memo(HolderRowBase);
