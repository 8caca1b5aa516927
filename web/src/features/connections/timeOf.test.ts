import { describe, expect, it } from 'vitest';
import type { Bundle, Holder } from '@/shared/api/types';
import { timeOf } from './timeOf';

const paid = (walletAddress: string, address: string, time: number | null): Holder =>
  ({ walletAddress, funding: { address, kind: null, amountSol: 1, time } }) as unknown as Holder;
const group = (wallets: string[], more: Partial<Bundle> = {}): Bundle =>
  ({ walletAddresses: wallets, funderAddress: 'F', windowStart: null, windowEnd: null, ...more }) as Bundle;

describe('the time of a group', () => {
  it('is that of the payments of its funder', () => {
    const holders = [paid('a', 'F', 300), paid('b', 'F', 100), paid('other', 'F', 9), paid('c', 'F', 200)];
    expect(timeOf(group(['a', 'b', 'c']), holders)).toEqual({ from: 100, to: 300, isPart: false });
  });

  it('is told as a part where some payments have no known time', () => {
    expect(timeOf(group(['a', 'b', 'c']), [paid('a', 'F', 300), paid('b', 'F', null)])).toEqual({ from: 300, to: 300, isPart: true });
  });

  it('is unknown, not zero, where none has', () => {
    expect(timeOf(group(['a']), [paid('a', 'F', null)])).toBeNull();
    expect(timeOf(group(['a']), [])).toBeNull();
    expect(timeOf(group(['a'], { funderAddress: null }), [paid('a', 'F', 5)])).toBeNull();
  });

  it('is the window of coordinated sells', () => {
    expect(timeOf(group(['a'], { windowStart: 7, windowEnd: 9, funderAddress: null }), [])).toEqual({ from: 7, to: 9, isPart: false });
  });
});
