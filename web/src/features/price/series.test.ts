import { describe, expect, it } from 'vitest';
import type { Candle, Candles, Trade } from '@/shared/api/types';
import { bars, buyMarks, clustered, clusteredPoints, sinceFirstTrade, summary, tradePoints } from './series';

const gap: Candle = { time: 60_000, open: null, high: null, low: null, close: null, volume: null, turnover: null, trades: 0, gap: true };
const candle = (time: number, open: number, close: number): Candle => ({
  time, open, close, high: Math.max(open, close) + 1, low: Math.min(open, close) - 1, volume: 10, turnover: 5, trades: 2, gap: false,
});

describe('prices', () => {
  it('have the points of one wallet, once a candle and side', () => {
    const trade = (side: string, time: number | null): Trade => ({ side, time }) as Trade;
    const candles = { from: 60_000, to: 240_000, interval: '1m' } as Candles;
    const trades = [trade('sell', 130_000), trade('buy', 61_000), trade('buy', 62_000), trade('sell', 63_000), trade('transferIn', 64_000), trade('buy', null), trade('buy', 240_000)];
    expect(tradePoints(trades, candles)).toEqual([
      { time: 60, side: 'buy', count: 2 },
      { time: 60, side: 'sell', count: 1 },
      { time: 120, side: 'sell', count: 1 },
    ]);
  });

  it('have one mark for buys that would cover each other, and lose none of the buyers', () => {
    const marks = [0, 60, 120, 240, 300].map((time, at) => ({ time, ranks: [9 - at, 1] }));
    expect(clustered(marks, 120)).toEqual([
      { time: 0, ranks: [1, 8, 9] },
      { time: 120, ranks: [1, 7] },
      { time: 240, ranks: [1, 5, 6] },
    ]);
    expect(clustered(marks, 0).map(({ time }) => time)).toEqual([0, 60, 120, 240, 300]);
  });

  it('have one point for trades of one side that would cover each other, and count all of them', () => {
    const points = (['buy', 'sell', 'buy', 'buy'] as const).map((side, at) => ({ time: 60 * at, side, count: at + 1 }));
    expect(clusteredPoints(points, 150)).toEqual([
      { time: 0, side: 'buy', count: 4 },
      { time: 60, side: 'sell', count: 2 },
      { time: 180, side: 'buy', count: 4 },
    ]);
  });

  it('leave gaps open', () => {
    expect(bars([gap], 1)).toEqual([{ time: 60 }]);
  });

  it('begin with the first trade of a young token, and keep the silence of an older one', () => {
    const candles = [{ ...gap, time: 0 }, gap, candle(120_000, 2, 3)];
    const young = { candles, coverage: { firstTradeTime: 130_000 } } as Candles;
    const old = { candles, coverage: { firstTradeTime: -1 } } as Candles;
    expect(sinceFirstTrade(young).map((each) => each.time)).toEqual([60_000, 120_000]);
    expect(sinceFirstTrade(old)).toEqual(candles);
  });

  it('become market caps by the supply', () => {
    expect(bars([candle(0, 2, 3)], 1000)).toEqual([{ time: 0, open: 2000, high: 4000, low: 1000, close: 3000 }]);
  });

  it('are summed up from what is known only', () => {
    expect(summary([candle(0, 2, 3), gap, candle(120_000, 3, 4)])).toEqual({
      first: 2, last: 4, high: 5, low: 1, changePercent: 100, turnover: 10, trades: 4,
    });
  });

  it('are unknown when no trade is', () => {
    expect(summary([gap])).toEqual({ first: null, last: null, high: null, low: null, changePercent: null, turnover: null, trades: 0 });
  });

  it('are marked where holders bought, once per candle and holder', () => {
    const buy = (time: number | null, side: Trade['side'] = 'buy'): Trade => ({ time, side }) as Trade;
    const candles = { interval: '1m', from: 0, to: 180_000 } as Candles;
    expect(
      buyMarks(
        [
          { rank: 7, trade: buy(61_000) },
          { rank: 2, trade: buy(119_999) },
          { rank: 2, trade: buy(60_000) },
          { rank: 3, trade: buy(60_000, 'sell') },
          { rank: 4, trade: buy(null) },
          { rank: 5, trade: buy(180_000) },
        ],
        candles,
      ),
    ).toEqual([{ time: 60, ranks: [2, 7] }]);
  });
});
