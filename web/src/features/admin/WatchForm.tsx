import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAddress } from '@/shared/lib/address';
import { Button } from '@/shared/ui/Button';
import { Field } from './Field';

interface Props {
  busy: boolean;
  onSave(entry: { walletAddress: string; name: string | null }): void;
}

export function WatchForm({ busy, onSave }: Props) {
  const { t } = useTranslation();
  const [wallet, setWallet] = useState('');
  const [name, setName] = useState('');
  const wrong = wallet !== '' && !isAddress(wallet.trim());
  const save = (event: FormEvent): void => {
    event.preventDefault();
    onSave({ walletAddress: wallet.trim(), name: name.trim() === '' ? null : name.trim() });
  };
  return (
    <form onSubmit={save} className="flex flex-wrap items-end gap-3">
      <Field label={t('admin.wallet')} value={wallet} onChange={setWallet} aria-invalid={wrong} required spellCheck={false} />
      <Field label={t('admin.name')} value={name} onChange={setName} maxLength={255} />
      <Button type="submit" look="primary" disabled={busy || wrong}>{t('admin.watch')}</Button>
      {wrong && <p role="status" className="text-loss w-full text-xs">{t('problem.INVALID_ADDRESS.title')}</p>}
    </form>
  );
}
