import {
  CandlestickSeries,
  createChart,
  createSeriesMarkers,
  HistogramSeries,
  type IChartApi,
  type IRange,
  type SeriesMarker,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candle, Candles } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { type Theme, useTheme } from '@/shared/storage/theme';
import { bars, type BuyMark, labelled, sinceFirstTrade, type TradePoint, volumes } from './series';

interface Props {
  candles: Candles;
  marks: BuyMark[];
  /** Of one wallet that is looked at. */
  points: TradePoint[];
  /** 1 for prices; the supply for market caps. */
  factor: number;
  label: string;
}

const LOOKS: Record<Theme, { text: string; line: string; up: string; down: string; mark: string }> = {
  light: { text: '#566072', line: '#e5e8ee', up: '#16a34a', down: '#dc2626', mark: '#1d4ed8' },
  dark: { text: '#9fabc0', line: '#223049', up: '#4ade80', down: '#fb8585', mark: '#8ab4ff' },
};

const SMALLEST_MOVE = 1e-13;
/** "#12 #34 +5" */
const LABEL_PIXELS = 80;

export default function PriceChart({ candles, marks, points, factor, label }: Props) {
  const { i18n } = useTranslation();
  const [theme] = useTheme();
  const say = useFormats();
  const frame = useRef<HTMLDivElement>(null);
  const looked = useRef<Looked | null>(null);

  useEffect(() => {
    if (frame.current === null) {
      return;
    }
    const shown = sinceFirstTrade(candles);
    const chart = drawChart(frame.current, theme, i18n.language);
    const looks = LOOKS[theme];
    const prices = chart.addSeries(CandlestickSeries, {
      upColor: looks.up,
      downColor: looks.down,
      wickUpColor: looks.up,
      wickDownColor: looks.down,
      borderVisible: false,
      priceFormat: {
        type: 'custom',
        minMove: SMALLEST_MOVE,
        formatter: (value: number) => (factor === 1 ? say.price(value) : say.usdCompact(value)) ?? '',
      },
    });
    prices.setData(bars(shown, factor).map((bar) => ({ ...bar, time: bar.time as UTCTimestamp })));
    const seconds = ((shown.at(-1)?.time ?? 0) - (shown[0]?.time ?? 0)) / 1000;
    const withLabel = labelled(marks, (LABEL_PIXELS * seconds) / Math.max(1, frame.current.clientWidth));
    createSeriesMarkers(prices, [...marks.map((mark) => marker(mark, looks.mark, withLabel.has(mark.time))), ...points.map((point) => pointMarker(point, looks))].sort((a, b) => a.time - b.time));
    const turnover = chart.addSeries(HistogramSeries, { priceScaleId: 'volume', priceFormat: { type: 'volume' }, lastValueVisible: false, priceLineVisible: false });
    chart.priceScale('volume').applyOptions({ scaleMargins: { top: 0.82, bottom: 0 } });
    turnover.setData(
      volumes(shown).map(({ time, value, isUp }) =>
        value === undefined ? { time: time as UTCTimestamp } : { time: time as UTCTimestamp, value, color: `${isUp ? looks.up : looks.down}88` },
      ),
    );
    const part = looked.current?.of === rangeOf(candles) ? looked.current.part : null;
    if (part === null) {
      chart.timeScale().fitContent();
    } else {
      chart.timeScale().setVisibleRange(part);
    }
    return () => {
      looked.current = { of: rangeOf(candles), part: zoomedTo(chart, shown) };
      chart.remove();
    };
  }, [candles, marks, points, factor, theme, i18n.language, say]);

  return <div ref={frame} role="img" aria-label={label} className="h-80 w-full" />;
}

/** What somebody zoomed to stays when new candles come, and goes with another range. */
interface Looked {
  of: string;
  part: IRange<Time> | null;
}

function rangeOf({ interval, from, to }: Candles): string {
  return `${interval} ${to - from}`;
}

/** Null where all of them are in sight. */
function zoomedTo(chart: IChartApi, shown: Candle[]): IRange<Time> | null {
  const seen = chart.timeScale().getVisibleRange();
  const first = (shown[0]?.time ?? 0) / 1000;
  const last = (shown.at(-1)?.time ?? 0) / 1000;
  return seen !== null && (Number(seen.from) > first || Number(seen.to) < last) ? seen : null;
}

function drawChart(frame: HTMLElement, theme: Theme, language: string): IChartApi {
  const looks = LOOKS[theme];
  const time = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  const at = (seconds: unknown): Date => new Date(Number(seconds) * 1000);
  return createChart(frame, {
    autoSize: true,
    layout: {
      background: { color: 'transparent' },
      textColor: looks.text,
      // its style element would break the content security policy; the page links to its makers below the chart
      attributionLogo: false,
    },
    grid: { vertLines: { color: looks.line }, horzLines: { color: looks.line } },
    rightPriceScale: { borderColor: looks.line, scaleMargins: { top: 0.08, bottom: 0.22 } },
    timeScale: { borderColor: looks.line, timeVisible: true, rightOffset: 3, tickMarkFormatter: (seconds: unknown) => clock.format(at(seconds)) },
    localization: { timeFormatter: (seconds: unknown) => time.format(at(seconds)) },
  });
}

function marker(mark: BuyMark, color: string, hasLabel: boolean): SeriesMarker<UTCTimestamp> {
  const arrow = { time: mark.time as UTCTimestamp, position: 'belowBar', shape: 'arrowUp', color } as const;
  if (!hasLabel) {
    return arrow;
  }
  const shown = mark.ranks.slice(0, 2).map((rank) => `#${rank}`).join(' ');
  const more = mark.ranks.length - 2;
  return { ...arrow, text: more > 0 ? `${shown} +${more}` : shown };
}

function pointMarker({ time, side }: TradePoint, looks: { up: string; down: string }): SeriesMarker<UTCTimestamp> {
  return side === 'buy'
    ? { time: time as UTCTimestamp, position: 'belowBar', shape: 'circle', color: looks.up, text: 'B' }
    : { time: time as UTCTimestamp, position: 'aboveBar', shape: 'circle', color: looks.down, text: 'S' };
}
