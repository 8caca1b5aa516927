import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Alert, AlertBuy } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { shortAddress } from '@/shared/lib/text';
import { Address } from '@/shared/ui/Address';
import { Card } from '@/shared/ui/Card';
import { Hostile } from '@/shared/ui/Hostile';
import { Known } from '@/shared/ui/Known';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';

const COLUMNS = ['wallet', 'entity', 'sol', 'time', 'transaction'];

/** One alert with its evidence: every buy, and why wallets count as one. */
export function AlertCard({ alert, isNew }: { alert: Alert; isNew: boolean }) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <Card
      className={clsx(isNew && 'ring-2 ring-amber-400')}
      title={<Link href={`/token/${alert.contractAddress}`} className="font-mono">{shortAddress(alert.contractAddress)}</Link>}
      aside={say.time(alert.time)}
    >
      <p className="mb-2">
        {t('alerts.what', { count: alert.entities, seconds: alert.windowSeconds, age: say.duration(alert.mintAgeSeconds) })}
      </p>
      <ScrollFrame label={t('alerts.buys')}>
        <table className="w-full min-w-xl text-xs">
          <thead className="text-muted text-left">
            <tr>{COLUMNS.map((column) => <th key={column} scope="col" className={clsx('py-1 font-medium', column === 'sol' ? 'pe-6 text-right' : 'pe-3')}>{t(`alerts.column.${column}`)}</th>)}</tr>
          </thead>
          <tbody>{alert.buys.map((buy) => <Buy key={buy.signature + buy.walletAddress} buy={buy} />)}</tbody>
        </table>
      </ScrollFrame>
      {alert.links.map((link) => (
        <p key={link.kind + link.wallets.join()} className="text-muted mt-2 text-xs">
          {t(`alerts.link.${link.kind}`, { wallets: link.wallets.map(shortAddress).join(', '), address: link.address === null ? '' : shortAddress(link.address) })}
        </p>
      ))}
      {alert.unknownFunders.length > 0 && (
        <p className="text-muted mt-2 text-xs">{t('alerts.unknownFunders', { wallets: alert.unknownFunders.map(shortAddress).join(', ') })}</p>
      )}
    </Card>
  );
}

function Buy({ buy }: { buy: AlertBuy }) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <tr className="border-line tabular border-t">
      <td className="py-1.5 pe-3">
        <Link href={`/wallet/${buy.walletAddress}`} className="font-mono" title={buy.walletAddress}>{shortAddress(buy.walletAddress)}</Link>
        {buy.name !== null && <span className="ms-1"><Hostile text={buy.name} /></span>}
      </td>
      <td className="pe-3">{buy.entity}</td>
      <td className="pe-6 text-right"><Known value={say.sol(buy.sol)} /></td>
      <td className="pe-3">{say.time(buy.time)}{buy.timeSource !== 'BLOCK' && ` (${t(`alerts.timeSource.${buy.timeSource}`)})`}</td>
      <td><Address address={buy.signature} kind="transaction" /></td>
    </tr>
  );
}
