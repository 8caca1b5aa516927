import { useTranslation } from 'react-i18next';
import type { Watched } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Address } from '@/shared/ui/Address';
import { Hostile } from '@/shared/ui/Hostile';
import { SureButton } from '@/shared/ui/SureButton';
import { AdminTableFrame } from './AdminTableFrame';

interface Props {
  wallets: Watched[];
  onRemove(wallet: string): void;
}

export function WatchTable({ wallets, onRemove }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <AdminTableFrame label={t('admin.tab.watched')} columns={['wallet', 'name', 'source', 'state', 'added']} empty={wallets.length === 0}>
      {wallets.map((wallet) => (
        <tr key={wallet.walletAddress} className="border-line border-t">
          <td className="px-3 py-1.5"><Address address={wallet.walletAddress} /></td>
          <td className="px-3">{wallet.name !== null && <Hostile text={wallet.name} longest={48} />}</td>
          <td className="px-3 whitespace-nowrap">{t(`watch.source.${wallet.source}`)}</td>
          <td className="px-3">{t(wallet.followed ? 'watch.followed' : 'watch.notFollowed')}</td>
          <td className="tabular px-3 whitespace-nowrap">{say.time(wallet.addedAt)}</td>
          <td className="px-3 text-right whitespace-nowrap">
            <SureButton look="ghost" size="small" aria-label={t('admin.remove', { what: wallet.walletAddress })} question={t('admin.removeSure')} onSure={() => onRemove(wallet.walletAddress)} />
          </td>
        </tr>
      ))}
    </AdminTableFrame>
  );
}
