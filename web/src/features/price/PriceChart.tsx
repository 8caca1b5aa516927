import type { IChartApi, IRange, Time } from 'lightweight-charts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candle, Candles } from '@/shared/api/types';
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
  const looked = useRef<Looked | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const shown = useMemo(() => sinceFirstTrade(candles), [candles]);
  const range = `${candles.interval} ${candles.to - candles.from}`;
  const say = useMemo(() => (value: number) => (factor === 1 ? formats.price(value) : formats.usdCompact(value)) ?? '', [factor, formats]);

  useEffect(() => {
    if (frame.current === null) {
      return;
    }
    const chart = drawChart(frame.current, { candles: shown, marks, points, factor, say, theme, language: i18n.language }, setHovered);
    if (looked.current?.of === range && looked.current.part !== null) {
      chart.timeScale().setVisibleRange(looked.current.part);
    }
    return () => {
      looked.current = { of: range, part: zoomedTo(chart, shown) };
      chart.remove();
    };
  }, [shown, marks, points, factor, say, theme, i18n.language, range]);

  const candle = hovered === null ? undefined : shown.find(({ time }) => time === hovered * 1000);
  return (
    <div className="relative">
      <div ref={frame} role="img" aria-label={label} className="h-96 w-full" />
      {candle !== undefined && <CandleFacts candle={candle} factor={factor} say={say} buyers={marks.find(({ time }) => time === hovered)?.ranks ?? []} />}
    </div>
  );
}

/** What somebody zoomed to stays when new candles come, and goes with another range. */
interface Looked {
  of: string;
  part: IRange<Time> | null;
}

/** Null where all of them are in sight. */
function zoomedTo(chart: IChartApi, shown: Candle[]): IRange<Time> | null {
  const seen = chart.timeScale().getVisibleRange();
  const first = (shown[0]?.time ?? 0) / 1000;
  const last = (shown.at(-1)?.time ?? 0) / 1000;
  return seen !== null && (Number(seen.from) > first || Number(seen.to) < last) ? seen : null;
}
