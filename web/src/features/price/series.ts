import type { Candle, Candles, Trade } from '@/shared/api/types';
import { intervalOf } from './ranges';

/** A point of time that the chart knows: seconds. */
export interface Bar {
  time: number;
  open?: number;
  high?: number;
  low?: number;
  close?: number;
}

export interface VolumeBar {
  time: number;
  value?: number;
  isUp: boolean;
}

/** Without the empty time before a token's first known trade: it was not there yet. */
export function sinceFirstTrade({ candles, coverage }: Candles): Candle[] {
  const first = candles.findIndex((candle) => !candle.gap);
  const isYoung = first > 0 && coverage.firstTradeTime !== null && coverage.firstTradeTime >= candles[0]!.time;
  return isYoung ? candles.slice(first - 1) : candles;
}

/** Gaps stay gaps: a line drawn through them would claim prices that nobody paid. */
export function bars(candles: Candle[], factor: number): Bar[] {
  return candles.map(({ time, open, high, low, close }) =>
    open === null || high === null || low === null || close === null
      ? { time: time / 1000 }
      : { time: time / 1000, open: open * factor, high: high * factor, low: low * factor, close: close * factor },
  );
}

export function volumes(candles: Candle[]): VolumeBar[] {
  return candles.map(({ time, turnover, open, close }) => ({
    time: time / 1000,
    ...(turnover === null ? {} : { value: turnover }),
    isUp: (close ?? 0) >= (open ?? 0),
  }));
}

export interface RankedBuy {
  rank: number;
  trade: Trade;
}

export interface BuyMark {
  time: number;
  ranks: number[];
}

/** Buys by candle, the largest holder first; those outside of the candles are left out. */
export function buyMarks(buys: RankedBuy[], candles: Candles): BuyMark[] {
  const marks = new Map<number, Set<number>>();
  for (const { rank, trade } of buys) {
    if (trade.side === 'buy' && trade.time !== null && trade.time >= candles.from && trade.time < candles.to) {
      const time = intervalOf(trade.time, candles.interval) / 1000;
      marks.set(time, (marks.get(time) ?? new Set()).add(rank));
    }
  }
  return [...marks].sort(([a], [b]) => a - b).map(([time, ranks]) => ({ time, ranks: [...ranks].sort((a, b) => a - b) }));
}

/** Where one wallet traded: seconds. */
export interface TradePoint {
  time: number;
  side: 'buy' | 'sell';
  count: number;
}

/** Candles in which the wallet bought or sold, each once a side, oldest first. */
export function tradePoints(trades: Trade[], candles: Candles): TradePoint[] {
  const points = new Map<string, TradePoint>();
  for (const { side, time } of trades) {
    if ((side === 'buy' || side === 'sell') && time !== null && time >= candles.from && time < candles.to) {
      const at = intervalOf(time, candles.interval) / 1000;
      const key = `${at}${side}`;
      points.set(key, { time: at, side, count: (points.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...points.values()].sort((a, b) => a.time - b.time);
}

/** One mark for those that would cover each other: at the first of them, with all of their ranks. */
export function clustered(marks: BuyMark[], secondsWide: number): BuyMark[] {
  return grouped(marks, secondsWide).map((group) => ({
    time: group[0]!.time,
    ranks: [...new Set(group.flatMap(({ ranks }) => ranks))].sort((a, b) => a - b),
  }));
}

/** The same for points, buys and sells apart: they stand on different sides of the candles. */
export function clusteredPoints(points: TradePoint[], secondsWide: number): TradePoint[] {
  return (['buy', 'sell'] as const)
    .flatMap((side) => grouped(points.filter((point) => point.side === side), secondsWide))
    .map((group) => ({ ...group[0]!, count: group.reduce((sum, { count }) => sum + count, 0) }))
    .sort((a, b) => a.time - b.time);
}

/** Each group begins at least so far after the one before. */
function grouped<T extends { time: number }>(sorted: T[], secondsWide: number): T[][] {
  const groups: T[][] = [];
  for (const each of sorted) {
    const last = groups.at(-1);
    if (last !== undefined && each.time - last[0]!.time < secondsWide) {
      last.push(each);
    } else {
      groups.push([each]);
    }
  }
  return groups;
}

export interface Summary {
  first: number | null;
  last: number | null;
  high: number | null;
  low: number | null;
  changePercent: number | null;
  turnover: number | null;
  trades: number;
}

export function summary(candles: Candle[]): Summary {
  const known = candles.filter((candle) => !candle.gap && candle.open !== null && candle.close !== null);
  const first = known[0]?.open ?? null;
  const last = known.at(-1)?.close ?? null;
  const all = (pick: (candle: Candle) => number | null): number[] => known.map(pick).filter((value) => value !== null);
  return {
    first,
    last,
    high: known.length === 0 ? null : Math.max(...all((candle) => candle.high)),
    low: known.length === 0 ? null : Math.min(...all((candle) => candle.low)),
    changePercent: first === null || last === null || first === 0 ? null : (100 * (last - first)) / first,
    turnover: known.length === 0 ? null : all((candle) => candle.turnover).reduce((sum, value) => sum + value, 0),
    trades: candles.reduce((sum, candle) => sum + candle.trades, 0),
  };
}
