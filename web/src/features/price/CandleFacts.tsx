import { useTranslation } from 'react-i18next';
import type { Candle } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { gainLook } from '@/shared/lib/gain';

interface Props {
  candle: Candle;
  factor: number;
  say(value: number): string;
  /** Ranks of the holders that bought in it. */
  buyers: number[];
}

/** What the pointer is over, in figures. */
export function CandleFacts({ candle, factor, say, buyers }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { open, close } = candle;
  const change = open === null || close === null || open === 0 ? null : (100 * (close - open)) / open;
  const figures = (['open', 'high', 'low', 'close'] as const).map((name) => ({ name, value: candle[name] }));
  return (
    <div className="bg-card/85 tabular pointer-events-none absolute top-0 left-0 z-10 flex max-w-[calc(100%-5rem)] flex-wrap gap-x-2.5 rounded p-1 text-[11px]">
      <span className="text-muted">{formats.time(candle.time)}</span>
      {candle.gap ? (
        <span className="text-muted">{t('price.noneKnown')}</span>
      ) : (
        <>
          {figures.map(({ name, value }) => (
            <span key={name}><span className="text-muted">{t(`price.${name}`)}</span> {value === null ? t('unknown') : say(value * factor)}</span>
          ))}
          <span className={gainLook(change)}>{formats.signedPercent(change)}</span>
          <span><span className="text-muted">{t('price.volume')}</span> {formats.usdCompact(candle.turnover) ?? t('unknown')}</span>
        </>
      )}
      {buyers.length > 0 && <span>{t('price.boughtBy', { holders: buyers.map((rank) => `#${rank}`).join(' ') })}</span>}
    </div>
  );
}
