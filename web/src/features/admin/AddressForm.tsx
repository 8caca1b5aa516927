import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressEntry, RegistryAddress, RegistryCategory } from '@/shared/api/types';
import { isAddress } from '@/shared/lib/address';
import { Button } from '@/shared/ui/Button';
import { Choice, Field } from './Field';

const CATEGORIES: RegistryCategory[] = [
  'EXCHANGE', 'BRIDGE', 'POOL_AUTHORITY', 'LOCK_AUTHORITY', 'AMM_PROGRAM', 'ROUTER_PROGRAM', 'BOT_PROGRAM', 'LOCKER_PROGRAM', 'CORE_PROGRAM',
  'FEE_ACCOUNT', 'TIP_ACCOUNT', 'BURN', 'QUOTE_MINT',
];

interface Props {
  entry: RegistryAddress | null;
  busy: boolean;
  onSave(entry: AddressEntry): void;
  onCancel(): void;
}

export function AddressForm({ entry, busy, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(entry?.address ?? '');
  const [name, setName] = useState(entry?.name ?? '');
  const [category, setCategory] = useState<string>(entry?.category ?? 'EXCHANGE');
  const [source, setSource] = useState(entry?.source ?? '');
  const wrong = address !== '' && !isAddress(address.trim());
  const save = (event: FormEvent): void => {
    event.preventDefault();
    onSave({
      address: address.trim(),
      name: name.trim(),
      category: CATEGORIES.find((each) => each === category) ?? 'EXCHANGE',
      source: source.trim() === '' ? null : source.trim(),
      confidence: entry?.confidence ?? null,
    });
  };
  return (
    <form onSubmit={save} className="flex flex-wrap items-end gap-3">
      <Field label={t('admin.address')} value={address} onChange={setAddress} readOnly={entry !== null} aria-invalid={wrong} required spellCheck={false} />
      <Field label={t('admin.name')} value={name} onChange={setName} required maxLength={255} />
      <Choice label={t('admin.category')} value={category} onChange={setCategory} options={CATEGORIES.map((value) => ({ value, name: `${t(`category.${value}`)} (${value})` }))} />
      <Field label={t('admin.source')} value={source} onChange={setSource} maxLength={255} />
      <Button type="submit" look="primary" disabled={busy || wrong}>{t('admin.save')}</Button>
      {entry !== null && <Button onClick={onCancel}>{t('admin.cancel')}</Button>}
      {wrong && <p role="status" className="text-loss w-full text-xs">{t('problem.INVALID_ADDRESS.title')}</p>}
    </form>
  );
}
