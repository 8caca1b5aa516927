import { useInfiniteQuery } from '@tanstack/react-query';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { api, data } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';
import { Skeleton } from '@/shared/ui/Skeleton';
import { WatchEventRow } from './WatchEventRow';

const COLUMNS = ['time', 'wallet', 'kind', 'token', 'sol', 'transaction'];
const PAGE = 20;
const LOOK_AGAIN_MS = 30_000;

/** What watched wallets did since they are watched, newest first: trades, SOL that came and went, approvals. */
export function WatchFeed() {
  const { t } = useTranslation();
  const pages = useInfiniteQuery({
    queryKey: ['watchlist', 'events'],
    queryFn: ({ pageParam, signal }) => data(api.GET('/api/v1/watchlist/events', { params: { query: { limit: PAGE, before: pageParam } }, signal })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: LOOK_AGAIN_MS,
  });
  if (pages.isError) {
    return <ProblemNotice problem={problemOf(pages.error)} onRetry={() => void pages.refetch()} />;
  }
  if (pages.isPending) {
    return <Skeleton className="h-24" />;
  }
  const events = pages.data.pages.flatMap((page) => page.events);
  return (
    <Card title={t('feed.title')} aside={t('feed.kept')}>
      {events.length === 0 ? (
        <p className="text-muted">{t('feed.none')}</p>
      ) : (
        <ScrollFrame label={t('feed.title')}>
          <table className="w-full min-w-2xl text-xs">
            <thead className="text-muted text-left">
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" className={clsx('py-1 pe-4 font-medium', column === 'sol' && 'text-right')}>{t(`feed.column.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>{events.map((event) => <WatchEventRow key={event.id} event={event} />)}</tbody>
          </table>
        </ScrollFrame>
      )}
      {pages.hasNextPage && (
        <Button size="small" className="mt-2" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('trades.more')}</Button>
      )}
    </Card>
  );
}
