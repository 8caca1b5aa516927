import clsx from 'clsx';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Trader } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { gainLook } from '@/shared/lib/gain';
import { shortAddress } from '@/shared/lib/text';
import { CopyButton } from '@/shared/ui/CopyButton';
import { Known } from '@/shared/ui/Known';
import { Tip } from '@/shared/ui/Tip';
import { doubts } from './traders';

const CELL = 'px-1.5 py-1.5 text-right whitespace-nowrap';

export function WinnerRow({ trader, isChanged }: { trader: Trader; isChanged: boolean }) {
  const { t } = useTranslation();
  const say = useFormats();
  const gain = (value: number | null) => (
    <td className={clsx(CELL, gainLook(value))}>
      <Known value={say.signedSol(value)} />
    </td>
  );
  return (
    <tr className={clsx('border-line tabular border-t transition-colors duration-1000', isChanged && 'bg-amber-100 dark:bg-amber-900/40')}>
      <td className="text-muted px-2 text-right">{trader.rank}</td>
      <td className="px-2 whitespace-nowrap">
        <Link href={`/wallet/${trader.walletAddress}`} className="font-mono" title={trader.walletAddress}>{shortAddress(trader.walletAddress)}</Link>
        <span className="inline-block align-middle"><CopyButton text={trader.walletAddress} /></span>
        <Doubts trader={trader} />
        {isChanged && <span className="ms-1 rounded bg-amber-300 px-1 text-[0.65rem] font-medium text-black">{t('winners.new')}</span>}
      </td>
      {gain(trader.profitSol)}
      <td className={clsx(CELL, gainLook(trader.roi))}>
        <Known value={say.signedPercent(trader.roi === null ? null : 100 * trader.roi)} />
      </td>
      {gain(trader.realizedSol)}
      {gain(trader.unrealizedSol)}
      <td className={CELL}><Known value={say.sol(trader.boughtSol)} /></td>
      <td className={CELL}><Known value={say.sol(trader.soldSol)} /></td>
      <td className={CELL}><Known value={say.percent(trader.soldPercentage)} /></td>
      <td className={CELL}>{say.number(trader.trades)}</td>
      <td className={CELL}>{trader.buys === 0 ? t('winners.neverBought') : <Known value={say.number(trader.entryRank)} />}</td>
      <td className={CELL} title={say.time(trader.firstTradeTime) ?? ''}><Known value={say.minute(trader.firstTradeTime)} /></td>
      <td className={CELL}><Known value={say.ago(trader.lastTradeTime)} /></td>
      <td className={CELL}><Known value={say.duration(trader.holdSeconds)} /></td>
    </tr>
  );
}

function Doubts({ trader }: { trader: Trader }) {
  const { t } = useTranslation();
  const all = doubts(trader).map((doubt) => t(`winners.doubt.${doubt}`));
  return all.length === 0 ? null : (
    <Tip text={all.join(' ')}>
      <button type="button" aria-label={all.join(' ')} className="ms-1 align-middle">
        <TriangleAlert className="text-muted size-3.5" aria-hidden />
      </button>
    </Tip>
  );
}
