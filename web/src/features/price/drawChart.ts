import {
  CandlestickSeries,
  createChart,
  createSeriesMarkers,
  HistogramSeries,
  type IChartApi,
  type ISeriesApi,
  LineSeries,
  type SeriesMarker,
  type UTCTimestamp,
} from 'lightweight-charts';
import type { Candle } from '@/shared/api/types';
import type { Theme } from '@/shared/storage/theme';
import { bars, type BuyMark, clustered, clusteredPoints, type TradePoint, volumes } from './series';

interface Looks {
  text: string;
  line: string;
  up: string;
  down: string;
  mark: string;
}

const LOOKS: Record<Theme, Looks> = {
  light: { text: '#566072', line: '#e5e8ee', up: '#16a34a', down: '#dc2626', mark: '#1d4ed8' },
  dark: { text: '#9fabc0', line: '#223049', up: '#4ade80', down: '#fb8585', mark: '#8ab4ff' },
};

const SMALLEST_MOVE = 1e-13;
/** "#12 #34 +5", and air. */
const MARK_PIXELS = 84;
/** "12 B" in its circle, and air. */
const POINT_PIXELS = 28;

export interface Content {
  candles: Candle[];
  marks: BuyMark[];
  /** Of one wallet that is looked at. */
  points: TradePoint[];
  /** 1 for prices; the supply for market caps. */
  factor: number;
  say(value: number): string;
  theme: Theme;
  language: string;
}

/** Prices, the volume under them, and between the two a lane of its own for who bought: there no mark covers a candle. */
export function drawChart(frame: HTMLElement, content: Content, onHover: (time: number | null) => void): IChartApi {
  const looks = LOOKS[content.theme];
  const hasLane = content.marks.length > 0;
  const chart = emptyChart(frame, looks, content.language, hasLane);
  const prices = drawPrices(chart, content, looks);
  drawVolumes(chart, content, looks);
  const drawMarks = marking(chart, prices, hasLane ? drawLane(chart, content.candles) : null, content, looks);
  // fitContent would begin that much too early as candles without trades stand at the end
  const { length } = content.candles;
  const room = hasLane ? (MARK_PIXELS / 2) * (length / Math.max(1, frame.clientWidth)) : 1;
  chart.timeScale().setVisibleLogicalRange({ from: -room, to: length + 1 });
  drawMarks();
  chart.timeScale().subscribeVisibleLogicalRangeChange(drawMarks);
  chart.timeScale().subscribeSizeChange(drawMarks);
  chart.subscribeCrosshairMove(({ time }) => onHover(typeof time === 'number' ? time : null));
  return chart;
}

function emptyChart(frame: HTMLElement, looks: Looks, language: string, hasLane: boolean): IChartApi {
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
    rightPriceScale: { borderColor: looks.line, scaleMargins: { top: 0.08, bottom: hasLane ? 0.32 : 0.22 } },
    timeScale: { borderColor: looks.line, timeVisible: true, rightOffset: 3, tickMarkFormatter: (seconds: unknown) => clock.format(at(seconds)) },
    localization: { timeFormatter: (seconds: unknown) => time.format(at(seconds)) },
  });
}

function drawPrices(chart: IChartApi, { candles, factor, say }: Content, looks: Looks): ISeriesApi<'Candlestick'> {
  const prices = chart.addSeries(CandlestickSeries, {
    upColor: looks.up,
    downColor: looks.down,
    wickUpColor: looks.up,
    wickDownColor: looks.down,
    borderVisible: false,
    priceFormat: { type: 'custom', minMove: SMALLEST_MOVE, formatter: say },
  });
  prices.setData(bars(candles, factor).map((bar) => ({ ...bar, time: bar.time as UTCTimestamp })));
  return prices;
}

function drawVolumes(chart: IChartApi, { candles }: Content, looks: Looks): void {
  const turnover = chart.addSeries(HistogramSeries, { priceScaleId: 'volume', priceFormat: { type: 'volume' }, lastValueVisible: false, priceLineVisible: false });
  chart.priceScale('volume').applyOptions({ scaleMargins: { top: 0.84, bottom: 0 } });
  turnover.setData(
    volumes(candles).map(({ time, value, isUp }) =>
      value === undefined ? { time: time as UTCTimestamp } : { time: time as UTCTimestamp, value, color: `${isUp ? looks.up : looks.down}88` },
    ),
  );
}

/** A line that is not drawn: marks stand on it. */
function drawLane(chart: IChartApi, candles: Candle[]): ISeriesApi<'Line'> {
  const lane = chart.addSeries(LineSeries, { priceScaleId: 'lane', lineVisible: false, crosshairMarkerVisible: false, lastValueVisible: false, priceLineVisible: false });
  chart.priceScale('lane').applyOptions({ scaleMargins: { top: 0.7, bottom: 0.26 } });
  lane.setData(candles.map(({ time }) => ({ time: (time / 1000) as UTCTimestamp, value: 0 })));
  return lane;
}

/** Puts as many marks as have room at the zoom of now; the others are told by their neighbour. */
function marking(chart: IChartApi, prices: ISeriesApi<'Candlestick'>, lane: ISeriesApi<'Line'> | null, { candles, marks, points }: Content, looks: Looks): () => void {
  const onLane = lane === null ? null : createSeriesMarkers(lane, []);
  const onPrices = createSeriesMarkers(prices, []);
  const secondsOfCandle = ((candles[1]?.time ?? 60_000) - (candles[0]?.time ?? 0)) / 1000;
  let drawnFor = 0;
  return () => {
    const seen = chart.timeScale().getVisibleLogicalRange();
    const width = chart.timeScale().width();
    if (seen === null || width === 0) {
      return;
    }
    const secondsOfPixel = ((seen.to - seen.from) * secondsOfCandle) / width;
    if (Math.abs(secondsOfPixel - drawnFor) < drawnFor / 50) {
      return;
    }
    drawnFor = secondsOfPixel;
    onLane?.setMarkers(clustered(marks, MARK_PIXELS * secondsOfPixel).map((mark) => buyMarker(mark, looks.mark)));
    onPrices.setMarkers(clusteredPoints(points, POINT_PIXELS * secondsOfPixel).map((point) => pointMarker(point, looks)));
  };
}

function buyMarker({ time, ranks }: BuyMark, color: string): SeriesMarker<UTCTimestamp> {
  const more = ranks.length - 2;
  const text = ranks.slice(0, 2).map((rank) => `#${rank}`).join(' ');
  return { time: time as UTCTimestamp, position: 'inBar', shape: 'arrowUp', size: 0.7, color, text: more > 0 ? `${text} +${more}` : text };
}

function pointMarker({ time, side, count }: TradePoint, looks: Looks): SeriesMarker<UTCTimestamp> {
  const many = count > 1 ? `${count} ` : '';
  return side === 'buy'
    ? { time: time as UTCTimestamp, position: 'belowBar', shape: 'circle', color: looks.up, text: `${many}B` }
    : { time: time as UTCTimestamp, position: 'aboveBar', shape: 'circle', color: looks.down, text: `${many}S` };
}
