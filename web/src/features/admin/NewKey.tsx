import { useTranslation } from 'react-i18next';
import type { IssuedKey } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { CopyButton } from '@/shared/ui/CopyButton';

interface Props {
  issued: IssuedKey;
  onDone(): void;
}

export function NewKey({ issued: { key, apiKey }, onDone }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <Card title={t('admin.newKey')}>
      <div role="status" className="grid gap-3">
        <p className="flex flex-wrap items-center gap-2">
          <code className="bg-sunken min-w-0 rounded px-2 py-1 break-all">{key}</code>
          <CopyButton text={key} label={t('admin.copyKey')} />
        </p>
        <p className="text-muted text-xs">
          {t('admin.newKeyHelp', { name: apiKey.name })}
          {apiKey.previousUntil !== null && ` ${t('admin.previousWorks', { time: say.time(apiKey.previousUntil) })}`}
        </p>
        <div><Button onClick={onDone}>{t('admin.dismissKey')}</Button></div>
      </div>
    </Card>
  );
}
