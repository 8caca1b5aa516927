import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TradedToken } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { gainLook } from '@/shared/lib/gain';
import { shortAddress } from '@/shared/lib/text';
import { Card } from '@/shared/ui/Card';
import { Known } from '@/shared/ui/Known';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';

const COLUMNS = ['token', 'profit', 'roi', 'realized', 'unrealized', 'bought', 'sold', 'trades', 'entryRank', 'holdSeconds'];

/** Its part in each token whose whole history is read; a token leads to the wallet's points on its price chart. */
export function TradedTokens({ tokens, wallet }: { tokens: TradedToken[]; wallet: string }) {
  const { t } = useTranslation();
  return (
    <Card title={t('wallet.traded')}>
      <ScrollFrame label={t('wallet.traded')}>
        <table className="w-full min-w-3xl text-xs">
          <thead className="text-muted text-left">
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === 'token' ? 'py-1 font-medium' : 'py-1 ps-3 text-right font-medium whitespace-nowrap'}>{column === 'token' ? t('wallet.column.token') : t(`winners.column.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => <Row key={token.contractAddress} token={token} wallet={wallet} />)}
          </tbody>
        </table>
      </ScrollFrame>
    </Card>
  );
}

const CELL = 'ps-3 text-right whitespace-nowrap';

function Row({ token: { contractAddress, trader }, wallet }: { token: TradedToken; wallet: string }) {
  const { t } = useTranslation();
  const say = useFormats();
  const gain = (value: number | null) => <td className={clsx(CELL, gainLook(value))}><Known value={say.signedSol(value)} /></td>;
  return (
    <tr className="border-line tabular border-t">
      <td className="py-1.5"><Link href={`/token/${contractAddress}?tab=price&wallet=${wallet}`} className="font-mono" title={contractAddress}>{shortAddress(contractAddress)}</Link></td>
      {gain(trader.profitSol)}
      <td className={clsx(CELL, gainLook(trader.roi))}><Known value={say.signedPercent(trader.roi === null ? null : 100 * trader.roi)} /></td>
      {gain(trader.realizedSol)}
      {gain(trader.unrealizedSol)}
      <td className={CELL}><Known value={say.sol(trader.boughtSol)} /></td>
      <td className={CELL}><Known value={say.sol(trader.soldSol)} /></td>
      <td className={CELL}>{say.number(trader.trades)}</td>
      <td className={CELL}>{trader.buys === 0 ? t('winners.neverBought') : <Known value={say.number(trader.entryRank)} />}</td>
      <td className={CELL}><Known value={say.duration(trader.holdSeconds)} /></td>
    </tr>
  );
}
