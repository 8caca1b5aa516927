import type { ReactTable } from '@tanstack/react-table';
import clsx from 'clsx';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Holder } from '@/shared/api/types';
import { COLUMN_WIDTHS, RIGHT_ALIGNED } from './columns';
import type { features } from './table';

/** The roles stand for those that browsers take from a table which is laid out as a grid. */
export function HoldersHead({ table }: { table: ReactTable<typeof features, Holder> }) {
  const { t } = useTranslation();
  return (
    <thead role="rowgroup" className="bg-sunken border-line sticky top-0 z-20 block border-b">
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} role="row" aria-rowindex={1} className={COLUMN_WIDTHS}>
          <th role="columnheader" scope="col" className="flex ps-2">
            <input
              type="checkbox"
              aria-label={t('holders.selectAll')}
              checked={table.getIsAllRowsSelected()}
              onChange={(event) => table.toggleAllRowsSelected(event.target.checked)}
            />
          </th>
          {group.headers.map((header) => {
            const sorted = header.column.getCanSort() ? header.column.getIsSorted() : false;
            const name = t(`column.${header.id}`);
            return (
              <th
                key={header.id}
                role="columnheader"
                scope="col"
                aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
                className={clsx('text-muted px-2 py-2 font-medium whitespace-nowrap', RIGHT_ALIGNED.has(header.id) ? 'text-right' : 'text-left')}
              >
                {header.column.getCanSort() ? (
                  <button type="button" className="inline-flex cursor-pointer items-center gap-1" onClick={header.column.getToggleSortingHandler()}>
                    {name}
                    <SortIcon sorted={sorted} />
                  </button>
                ) : (
                  name
                )}
              </th>
            );
          })}
          <th role="columnheader" scope="col">
            <span className="sr-only">{t('column.details')}</span>
          </th>
        </tr>
      ))}
    </thead>
  );
}

function SortIcon({ sorted }: { sorted: false | 'asc' | 'desc' }) {
  const Icon = sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ArrowUpDown;
  return <Icon className={clsx('size-3', sorted === false && 'opacity-50')} aria-hidden />;
}
