import { useQuery } from '@tanstack/react-query';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { api, data } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import type { TokenPnl } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { gainLook } from '@/shared/lib/gain';
import { shortAddress } from '@/shared/lib/text';
import { Card } from '@/shared/ui/Card';
import { Known } from '@/shared/ui/Known';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';
import { Skeleton } from '@/shared/ui/Skeleton';
import { RecentTrades } from './RecentTrades';
import { TradedTokens } from './TradedTokens';
import { WalletMeasures } from './WalletMeasures';

const COLUMNS = ['token', 'trades', 'boughtSol', 'soldSol', 'realized', 'firstHold', 'updated'];

/** What the wallet made of tokens: those whose whole history is read, and those that were scanned with it among their holders. */
export function WalletTokens({ wallet }: { wallet: string }) {
  const gains = useQuery({
    queryKey: ['wallet', wallet, 'pnl'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/wallets/{wallet}/pnl', { params: { path: { wallet } }, signal })),
  });
  if (gains.isError) {
    return <ProblemNotice problem={problemOf(gains.error)} onRetry={() => void gains.refetch()} />;
  }
  if (gains.isPending) {
    return <Skeleton className="h-40" />;
  }
  const { tokens, measures, traded, recentTrades } = gains.data;
  return (
    <>
      {measures !== null && <WalletMeasures measures={measures} />}
      {traded.length > 0 && <TradedTokens tokens={traded} wallet={wallet} />}
      {recentTrades.length > 0 && <RecentTrades trades={recentTrades} />}
      <ScannedTokens tokens={tokens} />
    </>
  );
}

/** What scans saw of it among the holders of a token. */
function ScannedTokens({ tokens }: { tokens: TokenPnl[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('wallet.tokens')}>
      {tokens.length === 0 ? (
        <p className="text-muted">{t('wallet.noTokens')}</p>
      ) : (
        <ScrollFrame label={t('wallet.tokens')}>
          <table className="w-full min-w-2xl text-xs">
            <thead className="text-muted text-left">
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" className={column === 'token' ? 'py-1 font-medium' : 'py-1 ps-3 text-right font-medium whitespace-nowrap'}>{t(`wallet.column.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tokens.map((token) => (
                <TokenRow key={token.contractAddress} token={token} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </Card>
  );
}

const CELL = 'ps-3 text-right whitespace-nowrap';

function TokenRow({ token }: { token: TokenPnl }) {
  const say = useFormats();
  const gain = token.realizedUsd;
  // what never moved cost and brought nothing
  const sol = (value: number | null, raw: string): string | null => say.sol(raw === '0' ? 0 : value);
  return (
    <tr className="border-line tabular border-t">
      <td className="py-1.5"><Link href={`/token/${token.contractAddress}`} className="font-mono" title={token.contractAddress}>{shortAddress(token.contractAddress)}</Link></td>
      <td className={CELL}>{say.number(token.trades)}</td>
      <td className={CELL}><Known value={sol(token.boughtSol, token.rawBought)} /></td>
      <td className={CELL}><Known value={sol(token.soldSol, token.rawSold)} /></td>
      <td className={clsx(CELL, gainLook(gain))}><Known value={say.signedUsd(gain)} /></td>
      <td className={CELL}><Known value={say.time(token.firstHoldTime)} /></td>
      <td className={CELL}><Known value={say.ago(token.updatedAt)} /></td>
    </tr>
  );
}
