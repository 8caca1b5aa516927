import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import { Card } from '@/shared/ui/Card';
import { Pages } from '@/shared/ui/Pages';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { adminApi } from './adminApi';
import { WatchForm } from './WatchForm';
import { WatchTable } from './WatchTable';

/** Wallets that are followed live: added and taken off by hand; what the rule added can be taken off too. */
export function WatchAdmin({ adminKey }: { adminKey: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [page, setPage] = useState(1);
  const watched = useQuery({ queryKey: ['watchlist', page], queryFn: ({ signal }) => adminApi.watched(page, signal) });
  const onSuccess = (): Promise<void> => queries.invalidateQueries({ queryKey: ['watchlist'] });
  const adding = useMutation({ mutationFn: (entry: { walletAddress: string; name: string | null }) => adminApi.watch(adminKey, entry), onSuccess });
  const removing = useMutation({ mutationFn: (wallet: string) => adminApi.unwatch(adminKey, wallet), onSuccess });
  const failure = adding.error ?? removing.error;
  return (
    <div className="grid gap-4">
      <Card title={t('admin.addWatched')}>
        <WatchForm key={adding.isSuccess ? adding.submittedAt : 0} busy={adding.isPending} onSave={adding.mutate} />
      </Card>
      {failure !== null && <ProblemNotice problem={problemOf(failure)} />}
      {watched.isError && <ProblemNotice problem={problemOf(watched.error)} onRetry={() => void watched.refetch()} />}
      {watched.isPending && <Skeleton className="h-40" />}
      {watched.isSuccess && (
        <>
          <WatchTable wallets={watched.data.wallets} onRemove={removing.mutate} />
          <Pages pagination={watched.data.pagination} onGo={setPage} />
        </>
      )}
    </div>
  );
}
