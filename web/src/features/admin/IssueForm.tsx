import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from './Field';

interface Props {
  busy: boolean;
  onCreate(name: string): void;
}

export function IssueForm({ busy, onCreate }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const create = (event: FormEvent): void => {
    event.preventDefault();
    onCreate(name.trim());
  };
  return (
    <form onSubmit={create} className="flex max-w-xl flex-wrap items-end gap-3">
      <Field label={t('admin.keyFor')} value={name} onChange={setName} required maxLength={64} />
      <Button type="submit" look="primary" disabled={busy || name.trim() === ''}>{t('admin.createKey')}</Button>
    </form>
  );
}
