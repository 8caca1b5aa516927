import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { AddressEntry, RegistryAddress } from '@/shared/api/types';
import { Card } from '@/shared/ui/Card';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { AddressForm } from './AddressForm';
import { AddressTable } from './AddressTable';
import { adminApi } from './adminApi';
import { CsvImport } from './CsvImport';

const PAGE = 50;
const COLUMNS = 'address,name,category,source,confidence';

export function AddressesAdmin({ adminKey }: { adminKey: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<RegistryAddress | null>(null);
  const addresses = useQuery({
    queryKey: ['admin', 'addresses', page],
    queryFn: ({ signal }) => adminApi.addresses(adminKey, page, PAGE, signal),
    placeholderData: keepPreviousData,
  });
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['admin', 'addresses'] });
  const saving = useMutation({
    mutationFn: (entry: AddressEntry) => adminApi.saveAddress(adminKey, entry),
    onSuccess: () => {
      setEdited(null);
      return again();
    },
  });
  const removing = useMutation({ mutationFn: (address: string) => adminApi.removeAddress(adminKey, address), onSuccess: again });
  const failure = saving.error ?? removing.error;
  return (
    <div className="grid gap-4">
      <Card title={t(edited === null ? 'admin.addAddress' : 'admin.editAddress')}>
        <AddressForm key={`${edited?.address}${saving.submittedAt}`} entry={edited} busy={saving.isPending} onSave={saving.mutate} onCancel={() => setEdited(null)} />
        <div className="mt-4"><CsvImport adminKey={adminKey} table="addresses" columns={COLUMNS} /></div>
      </Card>
      {failure !== null && <ProblemNotice problem={problemOf(failure)} />}
      {addresses.isError && <ProblemNotice problem={problemOf(addresses.error)} onRetry={() => void addresses.refetch()} />}
      {addresses.isPending && <Skeleton className="h-40" />}
      {addresses.isSuccess && <AddressTable page={addresses.data} onPage={setPage} onEdit={setEdited} onRemove={removing.mutate} />}
    </div>
  );
}
