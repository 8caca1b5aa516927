import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';

interface Props {
  label: string;
  columns: string[];
  empty: boolean;
  children: ReactNode;
}

export function AdminTableFrame({ label, columns, empty, children }: Props) {
  const { t } = useTranslation();
  return (
    <ScrollFrame framed label={label}>
      <table className="w-full min-w-2xl text-xs">
        <thead className="bg-sunken text-muted text-left">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-3 py-2 font-medium whitespace-nowrap">{t(`admin.${column}`)}</th>
            ))}
            <th scope="col"><span className="sr-only">{t('admin.actions')}</span></th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {empty && <p className="text-muted p-6 text-center">{t('admin.empty')}</p>}
    </ScrollFrame>
  );
}
