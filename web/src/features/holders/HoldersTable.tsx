import { useTable, type RowSelectionState, type SortingState } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holder, TokenScanResult } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import { columns } from './columns';
import { HolderRow } from './HolderRow';
import { HoldersHead } from './HoldersHead';
import { SelectionBar } from './SelectionBar';
import { features } from './table';

const PER_PAGE = 20;
const ROW_HEIGHT = 38;
const OVERSCAN = 12;

interface Props {
  holders: Holder[];
  result: TokenScanResult;
}

/** Rows are drawn only around what is seen: a thousand holders scroll like twenty. */
export function HoldersTable({ holders, result }: Props) {
  const { t } = useTranslation();
  const [sorting, setSorting] = useState<SortingState>([{ id: 'supplyPercentage', desc: true }]);
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const [open, setOpen] = useState<string | null>(null);
  const [limit, setLimit] = useState(PER_PAGE);
  const frame = useRef<HTMLDivElement>(null);

  const toggle = useCallback((id: string) => setOpen((now) => (now === id ? null : id)), []);

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
  const rows = all.slice(0, limit);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const seen = virtual.getVirtualItems();
  const before = seen[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0);

  return (
    <div>
      <SelectionBar
        holders={all.map((row) => row.original)}
        selected={all.filter((row) => row.getIsSelected()).map((row) => row.original)}
        result={result}
      />
      <div ref={frame} tabIndex={0} role="region" aria-label={t('tab.holders')} className="border-line bg-card max-h-[70vh] overflow-auto rounded-lg border">
        <table className="w-full min-w-4xl border-separate border-spacing-0 text-xs" aria-rowcount={all.length}>
          <HoldersHead table={table} />
          <tbody>
            {before > 0 && <Spacer height={before} />}
            {seen.map((item) => {
              const row = rows[item.index];
              return (
                row !== undefined && (
                  <HolderRow
                    key={item.key}
                    row={row}
                    index={item.index}
                    measure={virtual.measureElement}
                    isOpen={open === row.id}
                    isSelected={row.getIsSelected()}
                    onToggle={toggle}
                    result={result}
                  />
                )
              );
            })}
            {after > 0 && <Spacer height={after} />}
          </tbody>
        </table>
        {all.length === 0 && <p className="text-muted p-6 text-center">{t('holders.nobody')}</p>}
      </div>
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

function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns.length + 2} style={{ height, padding: 0 }} />
    </tr>
  );
}
