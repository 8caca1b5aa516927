import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { IssuedKey } from '@/shared/api/types';
import { Card } from '@/shared/ui/Card';
import { Pages } from '@/shared/ui/Pages';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { adminApi } from './adminApi';
import { IssueForm } from './IssueForm';
import { KeyTable } from './KeyTable';
import { NewKey } from './NewKey';

const PAGE = 50;

/** A key that was made or rotated is shown until the admin says that it is copied, and then nowhere. */
export function KeysAdmin({ adminKey }: { adminKey: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [page, setPage] = useState(1);
  const [issued, setIssued] = useState<IssuedKey | null>(null);
  const keys = useQuery({
    queryKey: ['admin', 'keys', page],
    queryFn: ({ signal }) => adminApi.keys(adminKey, page, PAGE, signal),
    placeholderData: keepPreviousData,
  });
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['admin', 'keys'] });
  const show = (key: IssuedKey): Promise<void> => {
    setIssued(key);
    return again();
  };
  // a secret stays in no cache
  const creating = useMutation({ mutationFn: (name: string) => adminApi.createKey(adminKey, name), onSuccess: show, gcTime: 0 });
  const rotating = useMutation({ mutationFn: (keyId: string) => adminApi.rotateKey(adminKey, keyId), onSuccess: show, gcTime: 0 });
  const revoking = useMutation({ mutationFn: (keyId: string) => adminApi.revokeKey(adminKey, keyId), onSuccess: again });
  const failure = creating.error ?? rotating.error ?? revoking.error;
  return (
    <div className="grid gap-4">
      <Card title={t('admin.addKey')}>
        <IssueForm key={creating.submittedAt} busy={creating.isPending} onCreate={creating.mutate} />
      </Card>
      {issued !== null && <NewKey issued={issued} onDone={() => setIssued(null)} />}
      {failure !== null && <ProblemNotice problem={problemOf(failure)} />}
      {keys.isError && <ProblemNotice problem={problemOf(keys.error)} onRetry={() => void keys.refetch()} />}
      {keys.isPending && <Skeleton className="h-40" />}
      {keys.isSuccess && <KeyTable page={keys.data} onRotate={rotating.mutate} onRevoke={revoking.mutate} />}
      {keys.isSuccess && <Pages pagination={keys.data.pagination} onGo={setPage} />}
    </div>
  );
}
