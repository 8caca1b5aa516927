import { useInfiniteQuery } from '@tanstack/react-query';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { api, data } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import type { Trade } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { quoteAmount } from '@/shared/lib/quote';
import { Address } from '@/shared/ui/Address';
import { Button } from '@/shared/ui/Button';
import { Known } from '@/shared/ui/Known';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';
import { Skeleton } from '@/shared/ui/Skeleton';

const PAGE = 20;

interface Props {
  mint: string;
  decimals: number;
  wallet: string;
}

/** The movements behind one holder's numbers, newest first. */
export function HolderTrades({ mint, decimals, wallet }: Props) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery({
    queryKey: ['of', mint, 'trades', wallet],
    queryFn: ({ pageParam, signal }) =>
      data(api.GET('/api/v1/holders/{address}/{wallet}/trades', { params: { path: { address: mint, wallet }, query: { page: pageParam, limit: PAGE } }, signal })),
    initialPageParam: 1,
    getNextPageParam: ({ pagination }) => (pagination.page < pagination.totalPages ? pagination.page + 1 : undefined),
  });
  if (pages.isPending) {
    return <Skeleton className="h-16" />;
  }
  if (pages.isError) {
    return <ProblemNotice problem={problemOf(pages.error)} onRetry={() => void pages.refetch()} />;
  }
  const trades = pages.data.pages.flatMap((page) => page.trades);
  const first = pages.data.pages[0];
  return (
    <div>
      <h3 className="text-muted mb-1 font-medium">{t('trades.title', { count: first?.pagination.total ?? 0 })}</h3>
      {first !== undefined && !first.historyComplete && <p className="text-warn-ink bg-warn mb-1 rounded px-2 py-1">{t('trades.incomplete')}</p>}
      {first !== undefined && first.notFinal > 0 && <p className="text-muted mb-1">{t('trades.notFinal', { count: first.notFinal })}</p>}
      {trades.length === 0 ? <p className="text-muted">{t('trades.none')}</p> : <TradeTable trades={trades} decimals={decimals} />}
      {pages.hasNextPage && (
        <Button size="small" className="mt-2" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('trades.more')}
        </Button>
      )}
    </div>
  );
}

function TradeTable({ trades, decimals }: { trades: Trade[]; decimals: number }) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <ScrollFrame label={t('trades.signature')}>
      <table className="w-full min-w-lg text-xs">
        <thead className="text-muted text-left">
          <tr>
            {['time', 'side', 'amount', 'paid', 'venue', 'signature'].map((column) => (
              <th key={column} scope="col" className={clsx('py-1 pe-6 font-medium', (column === 'amount' || column === 'paid') && 'text-right')}>
                {t(`trades.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trades.map((trade, index) => (
            <tr key={`${trade.signature}${index}`} className="border-line border-t">
              <td className="pe-3 whitespace-nowrap"><Known value={say.time(trade.time)} /></td>
              <td className={clsx('pe-3', trade.side === 'buy' && 'text-gain', trade.side === 'sell' && 'text-loss')}>{t(`side.${trade.side}`)}</td>
              <td className="tabular pe-6 text-right whitespace-nowrap"><Known value={say.tokens(trade.rawTokenAmount, decimals)} /></td>
              <td className="tabular pe-6 text-right whitespace-nowrap">{trade.quoteMint === null ? '' : <Known value={quoteAmount(say, trade)} />}</td>
              <td className="pe-3">{trade.venue}</td>
              <td><Address address={trade.signature} kind="transaction" /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
