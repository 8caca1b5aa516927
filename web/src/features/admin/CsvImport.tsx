import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import { type AdminTable, importCsv } from './adminApi';

interface Props {
  adminKey: string;
  table: AdminTable;
  columns: string;
}

export function CsvImport({ adminKey, table, columns }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: (file: File) => importCsv(adminKey, table, file),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['admin', table] }),
  });
  const outcome = sending.data;
  return (
    <div className="grid gap-1 text-xs">
      <label className="border-line bg-card inline-flex w-fit cursor-pointer items-center gap-2 rounded-md border px-3 py-2 focus-within:outline-2">
        <Upload className="size-4" aria-hidden />
        {t('admin.import')}
        <input
          type="file"
          accept=".csv,text/csv"
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) {
              sending.mutate(file);
              event.target.value = '';
            }
          }}
        />
      </label>
      <p className="text-muted">{t('admin.importHelp', { columns })}</p>
      <div role="status">
        {outcome !== undefined && outcome.rejected.length === 0 && <p className="text-gain">{t('admin.imported', { added: outcome.added, replaced: outcome.replaced })}</p>}
        {outcome !== undefined && outcome.rejected.length > 0 && (
          <>
            <p className="text-loss">{t('admin.importRejected')}</p>
            <ul className="list-inside list-disc">
              {outcome.rejected.map(({ line, field }) => (
                <li key={`${line}${field}`}>{t('admin.rejectedLine', { line, field: field ?? t('admin.wholeLine') })}</li>
              ))}
            </ul>
          </>
        )}
        {sending.isError && <p className="text-loss">{t(`problem.${problemOf(sending.error).code}.title`)}</p>}
      </div>
    </div>
  );
}
