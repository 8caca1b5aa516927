import { describe, expect, it } from 'vitest';
import type { TokenScanResult } from '@/shared/api/types';
import { found, readWhole } from './readWhole';

const coverage = (histories: number, wallets: number): TokenScanResult['coverage'] =>
  ({ histories: { read: histories, wanted: 12 }, wallets: { read: wallets, wanted: 12 } }) as TokenScanResult['coverage'];

describe('what was read in part', () => {
  it('is told as the least there is', () => {
    expect(readWhole(coverage(12, 12))).toBe(true);
    expect(readWhole(coverage(0, 12))).toBe(false);
    expect(readWhole(coverage(12, 11))).toBe(false);
  });

  it('is unknown where nothing was found and nothing could be', () => {
    expect(found(0, false)).toBeNull();
    expect(found(0, true)).toBe(0);
    expect(found(2, false)).toBe(2);
    expect(found(undefined, true)).toBeNull();
  });
});
