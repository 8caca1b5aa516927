import { type RowSelectionState, type SortingState, useTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holder, TokenScanResult } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { columns } from './columns';
import { HoldersBody } from './HoldersBody';
import { HoldersHead } from './HoldersHead';
import { RowTips } from './RowTips';
import { SelectionBar } from './SelectionBar';
import { features } from './table';

const PER_PAGE = 20;

interface Props {
  holders: Holder[];
  result: TokenScanResult;
}

export function HoldersTable({ holders, result }: Props) {
  const { t } = useTranslation();
  const [sorting, setSorting] = useState<SortingState>([{ id: 'supplyPercentage', desc: true }]);
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const [limit, setLimit] = useState(PER_PAGE);
  // state, not a ref: the rows are drawn once more when what they scroll in is there
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);

  const table = useTable({
    features,
    columns,
    data: holders,
    getRowId: (holder) => holder.walletAddress,
    state: { sorting, rowSelection },
    onSortingChange: setSorting,
    onRowSelectionChange: setRowSelection,
    enableSortingRemoval: false,
  });
  const all = table.getRowModel().rows;
  const rows = useMemo(() => all.slice(0, limit), [all, limit]);

  return (
    <div>
      <SelectionBar
        holders={all.map((row) => row.original)}
        selected={all.filter((row) => row.getIsSelected()).map((row) => row.original)}
        result={result}
      />
      <div ref={setFrame} tabIndex={0} role="region" aria-label={t('tab.holders')} className="@container border-line bg-card max-h-[70vh] relative overflow-auto rounded-lg border">
        <table role="table" className="block min-w-5xl text-xs" aria-rowcount={all.length + 1}>
          <HoldersHead table={table} />
          <HoldersBody rows={rows} frame={frame} result={result} />
        </table>
        {all.length === 0 && <p className="text-muted p-6 text-center">{t('holders.nobody')}</p>}
      </div>
      <RowTips frame={frame} />
      <div className="mt-3 flex flex-wrap items-center justify-center gap-2">
        <span className="text-muted tabular text-xs" role="status">
          {t('holders.shown', { shown: rows.length, all: all.length })}
        </span>
        {rows.length < all.length && (
          <>
            <Button onClick={() => setLimit(limit + PER_PAGE)}>{t('holders.more', { count: Math.min(PER_PAGE, all.length - rows.length) })}</Button>
            <Button look="ghost" onClick={() => setLimit(all.length)}>{t('holders.showAll')}</Button>
          </>
        )}
      </div>
    </div>
  );
}
