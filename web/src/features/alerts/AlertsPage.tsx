import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { api, data } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { Card } from '@/shared/ui/Card';
import { Pages } from '@/shared/ui/Pages';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { AlertCard } from './AlertCard';
import { useLiveAlerts } from './useLiveAlerts';
import { WatchFeed } from './WatchFeed';

/** Young tokens that several watched wallets bought together, those of this moment on top. */
export default function AlertsPage() {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const told = useQuery({
    queryKey: ['alerts', page],
    queryFn: ({ signal }) => data(api.GET('/api/v1/alerts', { params: { query: { page, limit: 20 } }, signal })),
    placeholderData: keepPreviousData,
  });
  const live = useLiveAlerts();
  const stored = told.data?.alerts ?? [];
  const storedIds = new Set(stored.map((alert) => alert.id));
  const fresh = page === 1 ? live.alerts.filter((alert) => !storedIds.has(alert.id)) : [];
  return (
    <div className="mx-auto grid max-w-4xl gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h1 className="text-xl font-bold">{t('alerts.title')}</h1>
        <span className="text-muted text-xs" role="status">{t(live.connected ? 'alerts.live' : 'alerts.notLive')}</span>
      </div>
      <p className="text-muted text-sm">
        {t('alerts.explained')} <Link href="/smart-money">{t('alerts.toWatchList')}</Link>
      </p>
      {told.isError && <ProblemNotice problem={problemOf(told.error)} onRetry={() => void told.refetch()} />}
      {told.isPending && <Skeleton className="h-40" />}
      {fresh.map((alert) => <AlertCard key={alert.id} alert={alert} isNew />)}
      {stored.map((alert) => <AlertCard key={alert.id} alert={alert} isNew={false} />)}
      {told.isSuccess && stored.length + fresh.length === 0 && <Card><p className="text-muted">{t('alerts.none')}</p></Card>}
      {told.isSuccess && stored.length > 0 && <Pages pagination={told.data.pagination} onGo={setPage} />}
      <WatchFeed />
    </div>
  );
}
