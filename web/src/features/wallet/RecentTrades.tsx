import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Trade } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { quoteAmount } from '@/shared/lib/quote';
import { shortAddress } from '@/shared/lib/text';
import { Address } from '@/shared/ui/Address';
import { Card } from '@/shared/ui/Card';
import { Known } from '@/shared/ui/Known';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';

const COLUMNS = ['trades.time', 'trades.side', 'wallet.column.token', 'trades.paid', 'trades.venue', 'trades.signature'];

export function RecentTrades({ trades }: { trades: Trade[] }) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <Card title={t('wallet.recent')}>
      <ScrollFrame label={t('wallet.recent')}>
        <table className="w-full min-w-2xl text-xs">
          <thead className="text-muted text-left">
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === 'trades.paid' ? 'py-1 pe-6 text-right font-medium' : 'py-1 pe-3 font-medium'}>{t(column)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trades.map((trade) => (
              <tr key={trade.signature + trade.mint + trade.side} className="border-line tabular border-t">
                <td className="py-1 pe-3 whitespace-nowrap"><Known value={say.time(trade.time)} /></td>
                <td className={`pe-3 ${trade.side === 'buy' ? 'text-gain' : 'text-loss'}`}>{t(`side.${trade.side}`)}</td>
                <td className="pe-3"><Link href={`/token/${trade.mint}`} className="font-mono" title={trade.mint}>{shortAddress(trade.mint)}</Link></td>
                <td className="pe-6 text-right whitespace-nowrap"><Known value={quoteAmount(say, trade)} /></td>
                <td className="pe-3">{trade.venue}</td>
                <td><Address address={trade.signature} kind="transaction" /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Card>
  );
}
