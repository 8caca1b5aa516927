import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candles } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { useTheme } from '@/shared/storage/theme';
import { CandleFacts } from './CandleFacts';
import { drawChart } from './drawChart';
import { type BuyMark, sinceFirstTrade, type TradePoint } from './series';

interface Props {
  candles: Candles;
  marks: BuyMark[];
  /** Of one wallet that is looked at. */
  points: TradePoint[];
  /** 1 for prices; the supply for market caps. */
  factor: number;
  label: string;
}

export default function PriceChart({ candles, marks, points, factor, label }: Props) {
  const { i18n } = useTranslation();
  const [theme] = useTheme();
  const formats = useFormats();
  const frame = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const shown = useMemo(() => sinceFirstTrade(candles), [candles]);
  const say = useMemo(() => (value: number) => (factor === 1 ? formats.price(value) : formats.usdCompact(value)) ?? '', [factor, formats]);

  useEffect(() => {
    if (frame.current === null) {
      return;
    }
    const chart = drawChart(frame.current, { candles: shown, marks, points, factor, say, theme, language: i18n.language }, setHovered);
    return () => chart.remove();
  }, [shown, marks, points, factor, say, theme, i18n.language]);

  const candle = hovered === null ? undefined : shown.find(({ time }) => time === hovered * 1000);
  return (
    <div className="relative">
      <div ref={frame} role="img" aria-label={label} className="h-96 w-full" />
      {candle !== undefined && <CandleFacts candle={candle} factor={factor} say={say} buyers={marks.find(({ time }) => time === hovered)?.ranks ?? []} />}
    </div>
  );
}
