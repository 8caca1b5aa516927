import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { WatchEvent } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { shortAddress } from '@/shared/lib/text';
import { Address } from '@/shared/ui/Address';
import { Known } from '@/shared/ui/Known';
import { solChange } from './solChange';

const LOOKS: Partial<Record<WatchEvent['kind'], string>> = { BUY: 'text-gain', SELL: 'text-loss' };

export function WatchEventRow({ event }: { event: WatchEvent }) {
  const { t } = useTranslation();
  const say = useFormats();
  const { contractAddress, mintAgeSeconds } = event;
  return (
    <tr className="border-line tabular border-t">
      <td className="py-1 pe-4 whitespace-nowrap"><Known value={say.time(event.time)} /></td>
      <td className="pe-4"><Link href={`/wallet/${event.walletAddress}`} className="font-mono" title={event.walletAddress}>{shortAddress(event.walletAddress)}</Link></td>
      <td className={`pe-4 ${LOOKS[event.kind] ?? ''}`}>{t(`feed.kind.${event.kind}`)}</td>
      <td className="pe-4">
        {contractAddress !== null && <Link href={`/token/${contractAddress}`} className="font-mono" title={contractAddress}>{shortAddress(contractAddress)}</Link>}
        {mintAgeSeconds !== null && <span className="text-muted ms-2 whitespace-nowrap">{t('feed.old', { age: say.duration(mintAgeSeconds) })}</span>}
      </td>
      <td className="pe-4 text-right whitespace-nowrap"><Sol event={event} /></td>
      <td><Address address={event.signature} kind="transaction" /></td>
    </tr>
  );
}

/** What an approval or a transaction that nobody could read moved is not asked: nothing stands there. */
function Sol({ event }: { event: WatchEvent }) {
  const say = useFormats();
  return event.kind === 'APPROVAL' || event.kind === 'UNREAD' ? null : <Known value={say.signedSol(solChange(event))} />;
}
