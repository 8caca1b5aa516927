import type { TokenScanResult } from '@/shared/api/types';
import type { Formats } from '@/shared/lib/format';

export const MOST_COMPARED = 4;

/** Which end of a figure is the riskier one. */
export type Riskier = 'high' | 'low' | null;

export interface Dimension {
  name: string;
  riskier: Riskier;
  value(result: TokenScanResult): number | null;
  say(formats: Formats, value: number): string | null;
  /** What was looked for: the least there is where some was not read. */
  isFound?: true;
}

type Say = Dimension['say'];

const percent: Say = (formats, value) => formats.percent(value);
const count: Say = (formats, value) => formats.number(value);
const duration: Say = (formats, value) => formats.duration(value);

export const DIMENSIONS: Dimension[] = [
  { name: 'score', riskier: 'high', value: (r) => r.coalScore, say: count },
  { name: 'confidence', riskier: 'low', value: (r) => r.confidence, say: (formats, value) => formats.confidence(value) },
  { name: 'adjustedTop10', riskier: 'high', value: (r) => r.concentration.adjustedTop10, say: percent },
  { name: 'mergedTop10', riskier: 'high', value: (r) => r.concentration.mergedTop10, say: percent },
  { name: 'top30', riskier: 'high', value: (r) => r.concentration.top30, say: percent },
  { name: 'averageHold', riskier: 'low', value: (r) => r.scoreBreakdown?.facts.averageHoldSeconds ?? null, say: duration },
  { name: 'bundles', riskier: 'high', value: (r) => r.scoreBreakdown?.facts.bundles ?? null, say: count },
  { name: 'linkedWallets', riskier: 'high', value: (r) => r.scoreBreakdown?.facts.linkedWallets ?? null, say: count },
  { name: 'bundled', riskier: 'high', value: (r) => r.bundledPercentage, say: percent, isFound: true },
  { name: 'snipers', riskier: 'high', value: (r) => r.sniperPercentage, say: percent, isFound: true },
  { name: 'heavySellers', riskier: 'high', value: (r) => r.scoreBreakdown?.facts.heavySellers ?? null, say: count },
  { name: 'totalSold', riskier: 'high', value: (r) => r.scoreBreakdown?.facts.totalSoldPercentage ?? null, say: percent },
  { name: 'creatorHolds', riskier: 'high', value: (r) => r.token.creator?.holdsPercentage ?? null, say: percent },
  { name: 'age', riskier: 'low', value: (r) => r.tokenAge, say: duration },
  { name: 'marketCap', riskier: 'low', value: (r) => r.marketCap, say: (formats, value) => formats.usdCompact(value) },
  { name: 'holders', riskier: null, value: (r) => r.holderCount, say: count },
  { name: 'redFlags', riskier: 'high', value: (r) => r.redFlags.length, say: count },
];

export type Standing = 'riskiest' | 'safest' | null;

/**
 * Of each value in a row, whether it is the riskiest or the least risky known one. What is unknown stands nowhere, what
 * reads the same stands the same, and of what may be more (`isLeast`) nothing is the least.
 */
export function standings(values: (number | null)[], riskier: Riskier, say: (value: number) => string | null = String, isLeast: boolean[] = []): Standing[] {
  const known = values.filter((value) => value !== null);
  const high = say(Math.max(...known));
  const low = say(Math.min(...known));
  if (riskier === null || known.length < 2 || high === low) {
    return values.map(() => null);
  }
  const [worst, best] = riskier === 'high' ? [high, low] : [low, high];
  const standing = (said: string | null): Standing => (said === worst ? 'riskiest' : said === best ? 'safest' : null);
  return values.map((value, index) => {
    const now = value === null ? null : standing(say(value));
    return now === 'safest' && isLeast[index] ? null : now;
  });
}
