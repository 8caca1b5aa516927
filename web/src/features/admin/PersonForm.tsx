import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kol, KolEntry } from '@/shared/api/types';
import { isAddress } from '@/shared/lib/address';
import { Button } from '@/shared/ui/Button';
import { Choice, Field } from './Field';

const CATEGORIES = ['trader', 'influencer', 'project'] as const;

interface Props {
  person: Kol | null;
  busy: boolean;
  onSave(entry: KolEntry): void;
  onCancel(): void;
}

export function PersonForm({ person, busy, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [walletAddress, setWallet] = useState(person?.walletAddress ?? '');
  const [name, setName] = useState(person?.name ?? '');
  const [handle, setHandle] = useState(person?.twitterHandle ?? '');
  const [category, setCategory] = useState(person?.category ?? '');
  const [verified, setVerified] = useState(person?.verified ?? false);
  const wrong = walletAddress !== '' && !isAddress(walletAddress.trim());
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const bare = handle.trim().replace(/^@/, '');
    onSave({
      walletAddress: walletAddress.trim(),
      name: name.trim(),
      twitterHandle: bare === '' ? null : bare,
      twitterUrl: bare === '' ? null : `https://x.com/${bare}`,
      category: CATEGORIES.find((each) => each === category) ?? null,
      verified,
    });
  };
  return (
    <form onSubmit={save} className="flex flex-wrap items-end gap-3">
      <Field label={t('admin.wallet')} value={walletAddress} onChange={setWallet} readOnly={person !== null} aria-invalid={wrong} required spellCheck={false} />
      <Field label={t('admin.name')} value={name} onChange={setName} required maxLength={255} />
      <Field label={t('admin.handle')} value={handle} onChange={setHandle} pattern="@?[A-Za-z0-9_]{1,15}" />
      <Choice
        label={t('admin.category')}
        value={category}
        onChange={setCategory}
        options={[{ value: '', name: t('admin.noCategory') }, ...CATEGORIES.map((value) => ({ value, name: t(`admin.kolCategory.${value}`) }))]}
      />
      <label className="flex h-9 items-center gap-2">
        <input type="checkbox" checked={verified} onChange={(event) => setVerified(event.target.checked)} />
        {t('admin.verified')}
      </label>
      <Button type="submit" look="primary" disabled={busy || wrong}>{t('admin.save')}</Button>
      {person !== null && <Button onClick={onCancel}>{t('admin.cancel')}</Button>}
      {wrong && <p role="status" className="text-loss w-full text-xs">{t('problem.INVALID_ADDRESS.title')}</p>}
    </form>
  );
}
