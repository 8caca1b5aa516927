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
import { Behaviour } from './Behaviour';
import { LeftOut } from './LeftOut';
import { ProfitFactor, WinRate } from './Success';

const COLUMNS = ['wallet', 'realizedSol', 'winRate', 'profitFactor', 'tokens', 'entry', 'hold', 'cost', 'cluster', 'last'];
const CELL = 'px-2 py-1.5 text-right whitespace-nowrap';

interface Props {
  wallets: SmartWallet[];
  /** What is said where there is none. */
  none: string;
}

export function SmartTable({ wallets, none }: Props) {
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
      {wallets.length === 0 && <p className="text-muted p-4">{none}</p>}
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
      <td className={`${CELL} ${gainLook(wallet.realizedSol)}`}>{say.signedSol(wallet.realizedSol)}</td>
      <td className={CELL}>
        <WinRate wallet={wallet} />
        {wallet.wins + wallet.losses > 0 && <span className="text-muted"> ({wallet.wins}/{wallet.wins + wallet.losses})</span>}
      </td>
      <td className={CELL}><ProfitFactor wallet={wallet} /></td>
      <td className={CELL}>
        {say.number(wallet.tokens)}
        {wallet.tokensUnknown > 0 && <span className="text-muted"> {t('smart.unknownTokens', { count: wallet.tokensUnknown })}</span>}
      </td>
      <td className={CELL}><Known value={say.percent(wallet.medianEntryPercentile)} /></td>
      <td className={CELL}><Known value={say.duration(wallet.medianHoldSeconds)} /></td>
      <td className={CELL}><Known value={say.sol(wallet.medianCostSol)} /></td>
      <td className={CELL}><Behaviour cluster={wallet.cluster} /></td>
      <td className={CELL}><Known value={say.ago(wallet.lastTradeTime)} /></td>
    </tr>
  );
}
