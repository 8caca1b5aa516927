// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetAll, KEPT_SCANS, pastScans, remember } from './pastScans';
import type { TokenScanResult } from '@/shared/api/types';

const MINTS = [...'ABCDEFGHJKLM'].map((letter) => `${letter}fPq6BmzFyoRj1mHARuYCNxoYiE4j37PZsR5fMfoiBoY`);

function result(mint: string, at: number): TokenScanResult {
  return { contractAddress: mint, coalScore: 78, riskLevel: 'HIGH', scanTimestamp: at, token: { name: 'n'.repeat(10_000), symbol: null } } as TokenScanResult;
}

describe('past scans', () => {
  beforeEach(() => localStorage.clear());

  it('are the last ten, newest first, each token once', () => {
    MINTS.forEach((mint, at) => remember(result(mint, at)));
    remember(result(MINTS[5]!, 99));
    expect(pastScans.get()).toHaveLength(KEPT_SCANS);
    expect(pastScans.get()[0]).toMatchObject({ mint: MINTS[5], at: 99 });
    expect(pastScans.get().filter((scan) => scan.mint === MINTS[5])).toHaveLength(1);
  });

  it('keep little of a long name', () => {
    remember(result(MINTS[0]!, 1));
    expect(pastScans.get()[0]?.name).toHaveLength(60);
  });

  it.each(['nonsense', '{}', '[{"mint":"x"}]', '[null, 5]', `[{"mint":"${MINTS[0]}","at":1,"name":null,"symbol":null,"score":1,"level":"PURPLE"}]`])(
    'are none when storage holds %s',
    (text) => {
      localStorage.setItem('coalscan.scans', text);
      expect(pastScans.get()).toEqual([]);
    },
  );

  it('can be forgotten', () => {
    remember(result(MINTS[0]!, 1));
    forgetAll();
    expect(pastScans.get()).toEqual([]);
  });
});
