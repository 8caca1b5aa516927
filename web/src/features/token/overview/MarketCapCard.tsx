import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Known } from '@/shared/ui/Known';
import { priceSource } from './priceSource';
import { Reasons } from './Reasons';

export function MarketCapCard({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  const { price } = result;
  return (
    <Card title={t('component.marketCap')} aside={t('component.override')}>
      <span className="tabular text-2xl font-bold">
        <Known value={say.usdCompact(result.marketCap)} />
      </span>
      <div className="mt-3">
        <Facts
          facts={[
            { name: t('fact.price'), value: <Known value={say.price(price?.usd)} /> },
            { name: t('fact.solPrice'), value: <Known value={say.usd(price?.solUsd)} /> },
            { name: t('fact.priceSource'), value: <Known value={priceSource(price?.source, t)} /> },
          ]}
        />
      </div>
      <Reasons reasons={result.scoreBreakdown?.reasons.filter((reason) => reason.component === 'marketCap') ?? []} weight={null} />
    </Card>
  );
}
