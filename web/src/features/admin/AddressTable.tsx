import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AddressPage, RegistryAddress } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Address } from '@/shared/ui/Address';
import { Button } from '@/shared/ui/Button';
import { Hostile } from '@/shared/ui/Hostile';
import { SureButton } from '@/shared/ui/SureButton';
import { AdminTableFrame } from './AdminTableFrame';

interface Props {
  page: AddressPage;
  onPage(page: number): void;
  onEdit(entry: RegistryAddress): void;
  onRemove(address: string): void;
}

export function AddressTable({ page: { addresses, pagination }, onPage, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <div className="grid gap-2">
      <AdminTableFrame label={t('admin.tab.addresses')} columns={['name', 'address', 'category', 'source', 'confidence']} empty={addresses.length === 0}>
        {addresses.map((entry) => (
          <tr key={entry.address} className="border-line border-t">
            <td className="px-3 py-1.5 font-medium"><Hostile text={entry.name} longest={64} /></td>
            <td className="px-3"><Address address={entry.address} /></td>
            <td className="px-3 whitespace-nowrap" title={entry.category}>{t(`category.${entry.category}`)}</td>
            <td className="px-3"><Hostile text={entry.source} longest={48} /></td>
            <td className="tabular px-3">{say.confidence(entry.confidence)}</td>
            <td className="px-3 text-right whitespace-nowrap">
              <Button look="ghost" size="small" onClick={() => onEdit(entry)} aria-label={t('admin.edit', { what: entry.address })}>
                <Pencil aria-hidden />
              </Button>
              <SureButton look="ghost" size="small" aria-label={t('admin.remove', { what: entry.address })} question={t('admin.removeSure')} onSure={() => onRemove(entry.address)} />
            </td>
          </tr>
        ))}
      </AdminTableFrame>
      <div className="flex items-center justify-center gap-2 text-xs">
        <Button size="small" disabled={pagination.page <= 1} onClick={() => onPage(pagination.page - 1)}>{t('admin.previous')}</Button>
        <span className="tabular" role="status">{t('admin.page', { page: pagination.page, pages: Math.max(1, pagination.totalPages), total: pagination.total })}</span>
        <Button size="small" disabled={pagination.page >= pagination.totalPages} onClick={() => onPage(pagination.page + 1)}>{t('admin.next')}</Button>
      </div>
    </div>
  );
}
