import { useTranslation } from 'react-i18next';
import type { Candles } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { gainLook } from '@/shared/lib/gain';
import { Known } from '@/shared/ui/Known';
import { summary } from './series';

/** The chart in figures, and what it rests on. */
export function PriceSummary({ candles, factor }: { candles: Candles; factor: number }) {
  const { t } = useTranslation();
  const say = useFormats();
  const facts = summary(candles.candles);
  const value = (amount: number | null): string | null => {
    const scaled = amount === null ? null : amount * factor;
    return factor === 1 ? say.price(scaled) : say.usdCompact(scaled);
  };
  const change = facts.changePercent;
  return (
    <>
      <dl className="mb-2 grid grid-cols-2 gap-x-4 gap-y-1 text-xs sm:grid-cols-6">
        <Figure name={t('price.lastPrice')} value={value(facts.last)} />
        <Figure
          name={t('price.change')}
          value={say.signedPercent(change)}
          className={gainLook(change)}
        />
        <Figure name={t('price.high')} value={value(facts.high)} />
        <Figure name={t('price.low')} value={value(facts.low)} />
        <Figure name={t('price.volume')} value={say.usdCompact(facts.turnover)} />
        <Figure name={t('price.trades')} value={say.number(facts.trades)} />
      </dl>
      {(candles.partial || candles.estimated) && (
        <p className="text-muted mb-2 text-xs">
          {[candles.partial && t('price.partial'), candles.estimated && t('price.estimated')].filter(Boolean).join(' ')}
        </p>
      )}
    </>
  );
}

function Figure({ name, value, className }: { name: string; value: string | null; className?: string }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="tabular font-semibold"><Known value={value} {...(className === undefined ? {} : { className })} /></dd>
    </div>
  );
}
