import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SmartWallet } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { gainLook } from '@/shared/lib/gain';
import { shortAddress } from '@/shared/lib/text';
import { CopyButton } from '@/shared/ui/CopyButton';
import { Hostile } from '@/shared/ui/Hostile';
import { Known } from '@/shared/ui/Known';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';
import { LeftOut } from './LeftOut';

const COLUMNS = ['wallet', 'realizedSol', 'winRate', 'profitFactor', 'tokens', 'entry', 'hold', 'cost', 'cluster', 'last'];
const CELL = 'px-2 py-1.5 text-right whitespace-nowrap';

export function SmartTable({ wallets }: { wallets: SmartWallet[] }) {
  const { t } = useTranslation();
  return (
    <ScrollFrame label={t('smart.title')} framed>
      <table className="w-full min-w-5xl text-xs">
        <thead className="bg-sunken text-muted">
          <tr>
            {COLUMNS.map((column, at) => (
              <th key={column} scope="col" className={`px-2 py-2 font-medium whitespace-nowrap ${at === 0 ? 'text-left' : 'text-right'}`}>{t(`smart.column.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wallets.map((wallet) => <Row key={wallet.walletAddress} wallet={wallet} />)}
        </tbody>
      </table>
      {wallets.length === 0 && <p className="text-muted p-4">{t('smart.nobody')}</p>}
    </ScrollFrame>
  );
}

function Row({ wallet }: { wallet: SmartWallet }) {
  const { t } = useTranslation();
  const say = useFormats();
  const name = wallet.kol?.name ?? wallet.knownAs?.name;
  return (
    <tr className="border-line tabular border-t">
      <td className="px-2 py-1.5">
        <Link href={`/wallet/${wallet.walletAddress}`} className="font-mono" title={wallet.walletAddress}>{shortAddress(wallet.walletAddress)}</Link>
        <span className="inline-block align-middle"><CopyButton text={wallet.walletAddress} /></span>
        {name !== undefined && <span className="ms-1"><Hostile text={name} /></span>}
        <LeftOut filters={wallet.filters} />
      </td>
      <td className={`${CELL} ${gainLook(wallet.realizedSol)}`}>{say.number(wallet.realizedSol, 3)}</td>
      <td className={CELL}><Known value={say.percent(wallet.winRate)} /> ({wallet.wins}/{wallet.wins + wallet.losses})</td>
      <td className={CELL}>{wallet.lossless ? t('smart.lossless') : <Known value={say.number(wallet.profitFactor, 2)} />}</td>
      <td className={CELL}>
        {say.number(wallet.tokens)}
        {wallet.tokensUnknown > 0 && <span className="text-muted"> {t('smart.unknownTokens', { count: wallet.tokensUnknown })}</span>}
      </td>
      <td className={CELL}><Known value={say.percent(wallet.medianEntryPercentile)} /></td>
      <td className={CELL}><Known value={say.duration(wallet.medianHoldSeconds)} /></td>
      <td className={CELL}><Known value={say.number(wallet.medianCostSol, 3)} /></td>
      <td className={CELL}>{wallet.cluster}</td>
      <td className={CELL}><Known value={say.ago(wallet.lastTradeTime)} /></td>
    </tr>
  );
}
