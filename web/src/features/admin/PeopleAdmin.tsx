import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { Kol, KolEntry } from '@/shared/api/types';
import { Card } from '@/shared/ui/Card';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { adminApi } from './adminApi';
import { CsvImport } from './CsvImport';
import { PeopleTable } from './PeopleTable';
import { PersonForm } from './PersonForm';

const COLUMNS = 'walletAddress,name,twitterHandle,twitterUrl,category,verified';

export function PeopleAdmin({ adminKey }: { adminKey: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [edited, setEdited] = useState<Kol | null>(null);
  const people = useQuery({ queryKey: ['admin', 'kols'], queryFn: ({ signal }) => adminApi.people(signal) });
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['admin', 'kols'] });
  const saving = useMutation({
    mutationFn: (entry: KolEntry) => adminApi.savePerson(adminKey, entry),
    onSuccess: () => {
      setEdited(null);
      return again();
    },
  });
  const removing = useMutation({ mutationFn: (wallet: string) => adminApi.removePerson(adminKey, wallet), onSuccess: again });
  const failure = saving.error ?? removing.error;
  return (
    <div className="grid gap-4">
      <Card title={t(edited === null ? 'admin.addPerson' : 'admin.editPerson')}>
        <PersonForm key={`${edited?.walletAddress}${saving.submittedAt}`} person={edited} busy={saving.isPending} onSave={saving.mutate} onCancel={() => setEdited(null)} />
        <div className="mt-4"><CsvImport adminKey={adminKey} table="kols" columns={COLUMNS} /></div>
      </Card>
      {failure !== null && <ProblemNotice problem={problemOf(failure)} />}
      {people.isError && <ProblemNotice problem={problemOf(people.error)} onRetry={() => void people.refetch()} />}
      {people.isPending && <Skeleton className="h-40" />}
      {people.isSuccess && <PeopleTable people={people.data.kols} onEdit={setEdited} onRemove={removing.mutate} />}
    </div>
  );
}
