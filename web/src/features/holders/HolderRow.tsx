import type { Row } from '@tanstack/react-table';
import { FlexRender } from '@tanstack/react-table';
import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holder, TokenScanResult } from '@/shared/api/types';
import { columns, RIGHT_ALIGNED } from './columns';
import { HolderDetails } from './HolderDetails';
import type { features } from './table';

interface Props {
  row: Row<typeof features, Holder>;
  index: number;
  measure(element: Element | null): void;
  isOpen: boolean;
  isSelected: boolean;
  onToggle(id: string): void;
  result: TokenScanResult;
}

function HolderRowBase({ row, index, measure, isOpen, isSelected, onToggle, result }: Props) {
  const { t } = useTranslation();
  const holder = row.original;
  const isNamed = holder.labels.some((label) => label.type === 'NAMED');
  const cell = clsx('border-line border-b px-2 py-1', isNamed && 'bg-gold/15', !holder.scored && 'text-muted');
  const detailsId = `details-${holder.walletAddress}`;
  return (
    <>
      <tr ref={measure} data-index={index} className="hover:bg-sunken h-[38px]" aria-rowindex={index + 1}>
        <td className={clsx(cell, 'ps-2')}>
          <input
            type="checkbox"
            aria-label={t('holders.select', { wallet: holder.walletAddress })}
            checked={isSelected}
            onChange={(event) => row.toggleSelected(event.target.checked)}
          />
        </td>
        {row.getAllCells().map((each) => (
          <td key={each.id} className={clsx(cell, RIGHT_ALIGNED.has(each.column.id) && 'tabular text-right whitespace-nowrap')}>
            <FlexRender cell={each} />
          </td>
        ))}
        <td className={cell}>
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
          <td colSpan={columns.length + 2} className="border-line bg-sunken border-b p-3">
            <HolderDetails holder={holder} result={result} />
          </td>
        </tr>
      )}
    </>
  );
}

export const HolderRow = memo(HolderRowBase);
