import type { ReactTable } from '@tanstack/react-table';
import clsx from 'clsx';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Holder } from '@/shared/api/types';
import { RIGHT_ALIGNED } from './columns';
import type { features } from './table';

/** Fixed, so that rows that come into view move no column, and the browser measures none of them. */
const WIDTHS = ['w-9', 'w-60', 'w-20', 'w-26', 'w-30', 'w-20', '', 'w-20', 'w-28', 'w-9'];

export function HolderWidths() {
  return (
    <colgroup>
      {WIDTHS.map((width, index) => (
        <col key={index} className={width} />
      ))}
    </colgroup>
  );
}

export function HoldersHead({ table }: { table: ReactTable<typeof features, Holder> }) {
  const { t } = useTranslation();
  return (
    <thead className="bg-sunken sticky top-0 z-20">
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          <th scope="col" className="bg-sunken border-line w-8 border-b ps-2">
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
                scope="col"
                aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
                className={clsx(
                  'bg-sunken border-line text-muted border-b px-2 py-2 font-medium whitespace-nowrap',
                  RIGHT_ALIGNED.has(header.id) ? 'text-right' : 'text-left',
                )}
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
          <th scope="col" className="bg-sunken border-line w-8 border-b">
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
