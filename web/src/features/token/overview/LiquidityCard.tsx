import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Address } from '@/shared/ui/Address';
import { Card } from '@/shared/ui/Card';
import { Known } from '@/shared/ui/Known';
import { ScrollFrame } from '@/shared/ui/ScrollFrame';

export function LiquidityCard({ liquidity }: { liquidity: TokenScanResult['liquidity'] }) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <Card title={t('liquidity.title')}>
      {liquidity.length === 0 ? (
        <p className="text-muted">{t('liquidity.none')}</p>
      ) : (
        <ScrollFrame label={t('liquidity.title')}>
          <table className="w-full min-w-md text-xs">
            <thead className="text-muted text-left">
              <tr>
                {['venue', 'pool', 'usd', 'locked', 'status'].map((column) => (
                  <th key={column} scope="col" className="py-1 pe-3 font-medium">{t(`liquidity.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {liquidity.map((pool) => (
                <tr key={pool.pool} className="border-line border-t">
                  <td className="py-1 pe-3">{pool.venue}</td>
                  <td className="pe-3"><Address address={pool.pool} /></td>
                  <td className="tabular pe-3"><Known value={say.usdCompact(pool.usd)} /></td>
                  <td className="tabular pe-3">{pool.status === 'CURVE' ? t('fact.notApplicable') : <Known value={say.percent(pool.lockedOrBurnedPercentage)} />}</td>
                  <td>{t(`liquidity.is.${pool.status}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </Card>
  );
}
