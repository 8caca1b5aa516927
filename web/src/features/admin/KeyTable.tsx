import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApiKey, KeyPage } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Hostile } from '@/shared/ui/Hostile';
import { SureButton } from '@/shared/ui/SureButton';
import { AdminTableFrame } from './AdminTableFrame';

interface Props {
  page: KeyPage;
  onRotate(keyId: string): void;
  onRevoke(keyId: string): void;
}

/** Keys that the admin gave out, then those of the settings, which only the settings change. */
export function KeyTable({ page: { keys, configured }, onRotate, onRevoke }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  const used = ({ lastUsedAt, usage }: Pick<ApiKey, 'lastUsedAt' | 'usage'>) => (
    <>
      <td className="tabular px-3">{say.time(lastUsedAt) ?? t('admin.never')}</td>
      <td className="tabular px-3">{usage[0] === undefined ? '' : `${say.number(usage[0].requests)} (${usage[0].day})`}</td>
    </>
  );
  return (
    <AdminTableFrame
      label={t('admin.tab.keys')}
      columns={['name', 'keyId', 'created', 'lastUsed', 'requests', 'state']}
      empty={keys.length + configured.length === 0}
    >
      {keys.map((key) => (
        <tr key={key.keyId} className="border-line border-t">
          <td className="px-3 py-1.5 font-medium"><Hostile text={key.name} longest={64} /></td>
          <td className="px-3 font-mono">{key.keyId}</td>
          <td className="tabular px-3">{say.time(key.createdAt)}</td>
          {used(key)}
          <td className="px-3">{key.revokedAt === null ? t('admin.inForce') : t('admin.revoked', { time: say.time(key.revokedAt) })}</td>
          <td className="px-3 text-right whitespace-nowrap">
            {key.revokedAt === null && (
              <>
                <SureButton icon={RefreshCw} look="ghost" size="small" aria-label={t('admin.rotate', { what: key.keyId })} question={t('admin.rotateSure')} onSure={() => onRotate(key.keyId)} />
                <SureButton look="ghost" size="small" aria-label={t('admin.revoke', { what: key.keyId })} question={t('admin.revokeSure')} onSure={() => onRevoke(key.keyId)} />
              </>
            )}
          </td>
        </tr>
      ))}
      {configured.map((key) => (
        <tr key={key.keyId} className="border-line border-t">
          <td className="px-3 py-1.5" />
          <td className="px-3 font-mono">{key.keyId}</td>
          <td className="px-3" />
          {used(key)}
          <td className="px-3">{t('admin.bySettings')}</td>
          <td />
        </tr>
      ))}
    </AdminTableFrame>
  );
}
