import { useTranslation } from 'react-i18next';
import { Behaviour } from '@/features/smart/Behaviour';
import { ProfitFactor, WinRate } from '@/features/smart/Success';
import type { WalletMeasures as Measures } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { gainLook } from '@/shared/lib/gain';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Known } from '@/shared/ui/Known';

/** How it did over the tokens whose whole history is read. */
export function WalletMeasures({ measures }: { measures: Measures }) {
  const { t } = useTranslation();
  const say = useFormats();
  const counted = t('wallet.counted', { won: measures.wins, lost: measures.losses, open: measures.tokensOpen, unknown: measures.tokensUnknown });
  return (
    <Card title={t('wallet.measures')} aside={<Behaviour cluster={measures.cluster} />}>
      <p className="tabular mb-2">{counted}</p>
      <Facts
        columns
        facts={[
          { name: t('smart.column.winRate'), value: <WinRate wallet={measures} /> },
          { name: t('smart.column.profitFactor'), value: <ProfitFactor wallet={measures} /> },
          { name: t('smart.column.realizedSol'), value: <span className={gainLook(measures.realizedSol)}>{say.signedSol(measures.realizedSol)}</span> },
          { name: t('wallet.realizedUsd'), value: <Known value={say.signedUsd(measures.realizedUsd)} className={gainLook(measures.realizedUsd)} /> },
          { name: t('smart.column.entry'), value: <Known value={say.percent(measures.medianEntryPercentile)} /> },
          { name: t('smart.column.hold'), value: <Known value={say.duration(measures.medianHoldSeconds)} /> },
          { name: t('smart.column.cost'), value: <Known value={say.sol(measures.medianCostSol)} /> },
          { name: t('smart.column.last'), value: <Known value={say.ago(measures.lastTradeTime)} /> },
        ]}
      />
    </Card>
  );
}
