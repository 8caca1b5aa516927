import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Holder, TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Address } from '@/shared/ui/Address';
import { Facts } from '@/shared/ui/Facts';
import { Known } from '@/shared/ui/Known';
import { HolderTrades } from './HolderTrades';

interface Props {
  holder: Holder;
  result: TokenScanResult;
}

export function HolderDetails({ holder, result }: Props) {
  const { t } = useTranslation();
  const say = useFormats();
  const { decimals } = result.token;
  const fact = (name: string, value: string | null, atLeast = false) => ({ name: t(`holderDetail.${name}`), value: <Known value={value} atLeast={atLeast} /> });
  // what never moved cost and brought nothing
  const sol = (value: number | null, raw?: string | null): string | null => (value === null && raw !== '0' ? null : `${say.number(value ?? 0, 4)} SOL`);
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-3">
        <Address address={holder.walletAddress} whole />
        <Link href={`/wallet/${holder.walletAddress}`}>{t('holderDetail.walletPage')}</Link>
      </p>
      <Facts
        columns
        facts={[
          fact('balance', say.tokens(holder.rawBalance, decimals)),
          fact('bought', say.tokens(holder.rawBought, decimals)),
          fact('sold', say.tokens(holder.rawSold, decimals)),
          fact('received', say.tokens(holder.rawReceived, decimals)),
          fact('sent', say.tokens(holder.rawSent, decimals)),
          fact('boughtSol', sol(holder.boughtSol, holder.rawBought)),
          fact('soldSol', sol(holder.soldSol, holder.rawSold)),
          fact('feesSol', sol(holder.feesSol)),
          fact('realized', say.signedUsd(holder.realizedUsd)),
          fact('unrealized', say.signedUsd(holder.unrealizedUsd)),
          fact('profitPercentage', say.signedPercent(holder.profitLossPercentage)),
          fact('netProfit', say.signedUsd(holder.netProfit)),
          fact('firstHold', say.time(holder.firstHoldTime)),
          fact('lastActivity', say.ago(holder.lastActivityTime)),
          fact('transactions', say.number(holder.transactionCount), holder.transactionCountIsLowerBound),
          { name: t('holderDetail.funding'), value: <FundingText holder={holder} /> },
        ]}
      />
      {holder.connectedWallets.length > 0 && (
        <div>
          <h3 className="text-muted font-medium">{t('holderDetail.connected', { count: holder.connectedWallets.length })}</h3>
          <ul className="flex flex-wrap gap-x-3">
            {holder.connectedWallets.map((wallet) => (
              <li key={wallet}><Address address={wallet} /></li>
            ))}
          </ul>
        </div>
      )}
      <HolderTrades mint={result.contractAddress} decimals={decimals} wallet={holder.walletAddress} />
    </div>
  );
}

function FundingText({ holder }: { holder: Holder }) {
  const { t } = useTranslation();
  const say = useFormats();
  const { funding } = holder;
  if (funding === null) {
    return <Known value={null} />;
  }
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-1">
      {say.number(funding.amountSol, 4)} SOL · <Address address={funding.address} />
      {funding.kind !== null && <span className="border-line rounded border px-1 text-[11px]">{t(`funder.${funding.kind}`)}</span>}
    </span>
  );
}
