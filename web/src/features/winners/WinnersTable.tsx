import clsx from 'clsx';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TraderPage } from '@/shared/api/types';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';
import { type Question, type Sort, SORTS } from './traders';
import { WinnerRow } from './WinnerRow';

interface Props {
  page: TraderPage;
  question: Question;
  onSort(by: Sort): void;
}

export function WinnersTable({ page, question, onSort }: Props) {
  const { t } = useTranslation();
  const changed = new Set(page.changes?.changed);
  return (
    <ScrollFrame label={t('tab.winners')} framed>
      <table className="w-full min-w-6xl text-xs">
        <thead className="bg-sunken text-muted text-left">
          <tr>
            <th scope="col" className="px-2 py-2 text-right font-medium">#</th>
            <th scope="col" className="px-2 py-2 font-medium">{t('column.wallet')}</th>
            {SORTS.map((sort) => (
              <Head key={sort} sort={sort} sorted={question.sortBy === sort ? question.sortOrder : null} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {page.traders.map((trader) => (
            <WinnerRow key={trader.walletAddress} trader={trader} isChanged={changed.has(trader.walletAddress)} />
          ))}
        </tbody>
      </table>
      {page.traders.length === 0 && <p className="text-muted p-4">{t('winners.nobody')}</p>}
    </ScrollFrame>
  );
}

function Head({ sort, sorted, onSort }: { sort: Sort; sorted: 'asc' | 'desc' | null; onSort(by: Sort): void }) {
  const { t } = useTranslation();
  const Icon = sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ArrowUpDown;
  return (
    <th scope="col" aria-sort={sorted === null ? undefined : sorted === 'asc' ? 'ascending' : 'descending'} className="px-1.5 py-2 text-right font-medium whitespace-nowrap">
      <button type="button" className="inline-flex cursor-pointer items-center gap-1" onClick={() => onSort(sort)}>
        {t(`winners.column.${sort}`)}
        <Icon className={clsx('size-3', sorted === null && 'opacity-50')} aria-hidden />
      </button>
    </th>
  );
}
