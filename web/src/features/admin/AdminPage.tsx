import * as Tabs from '@radix-ui/react-tabs';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { AddressesAdmin } from './AddressesAdmin';
import { Field } from './Field';
import { KeysAdmin } from './KeysAdmin';
import { PeopleAdmin } from './PeopleAdmin';
import { WatchAdmin } from './WatchAdmin';

/** The key lives as long as this page: it is stored nowhere. */
export default function AdminPage() {
  const { t } = useTranslation();
  const [adminKey, setAdminKey] = useState('');
  return (
    <div className="grid gap-4">
      <div>
        <h1 className="text-xl font-bold">{t('admin.title')}</h1>
        <p className="text-muted mt-1">{t('admin.explained')}</p>
      </div>
      {adminKey === '' ? <KeyForm onKey={setAdminKey} /> : <Tables adminKey={adminKey} onLeave={() => setAdminKey('')} />}
    </div>
  );
}

function KeyForm({ onKey }: { onKey(key: string): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onKey(text.trim());
  };
  return (
    <Card>
      <form onSubmit={submit} className="grid max-w-md gap-3">
        <Field label={t('admin.key')} type="password" value={text} onChange={setText} autoComplete="off" required />
        <p className="text-muted text-xs">{t('admin.keyHelp')}</p>
        <Button type="submit" look="primary" disabled={text.trim() === ''}>{t('admin.enter')}</Button>
      </form>
    </Card>
  );
}

function Tables({ adminKey, onLeave }: { adminKey: string; onLeave(): void }) {
  const { t } = useTranslation();
  return (
    <Tabs.Root defaultValue="people">
      <div className="border-line mb-4 flex items-center border-b">
        <Tabs.List aria-label={t('admin.title')} className="flex flex-1 gap-1">
          {['people', 'addresses', 'watched', 'keys'].map((tab) => (
            <Tabs.Trigger
              key={tab}
              value={tab}
              className="text-muted data-[state=active]:border-link data-[state=active]:text-ink cursor-pointer border-b-2 border-transparent px-3 py-2 font-medium"
            >
              {t(`admin.tab.${tab}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Button look="ghost" size="small" onClick={onLeave}>{t('admin.leave')}</Button>
      </div>
      <Tabs.Content value="people"><PeopleAdmin adminKey={adminKey} /></Tabs.Content>
      <Tabs.Content value="addresses"><AddressesAdmin adminKey={adminKey} /></Tabs.Content>
      <Tabs.Content value="watched"><WatchAdmin adminKey={adminKey} /></Tabs.Content>
      <Tabs.Content value="keys"><KeysAdmin adminKey={adminKey} /></Tabs.Content>
    </Tabs.Root>
  );
}
