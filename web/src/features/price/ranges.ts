import type { Candles } from '@/shared/api/types';

export interface Range {
  name: '1h' | '6h' | '24h';
  interval: Candles['interval'];
  milliseconds: number;
}

const HOUR = 3_600_000;

export const RANGES: Range[] = [
  { name: '1h', interval: '1m', milliseconds: HOUR },
  { name: '6h', interval: '1m', milliseconds: 6 * HOUR },
  { name: '24h', interval: '5m', milliseconds: 24 * HOUR },
];

export const INTERVAL_MS: Record<Candles['interval'], number> = { '1m': 60_000, '5m': 300_000, '1h': HOUR };

/** The interval that a moment falls into, as the API counts them. */
export function intervalOf(time: number, interval: Candles['interval']): number {
  return Math.floor(time / INTERVAL_MS[interval]) * INTERVAL_MS[interval];
}

/** What shows the whole life of a young token, and the last day of an older one. */
export function rangeFor(ageSeconds: number | null): Range {
  return RANGES.find((range) => ageSeconds !== null && ageSeconds * 1000 <= range.milliseconds) ?? RANGES[2]!;
}
