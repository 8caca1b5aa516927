import { describe, expect, it } from 'vitest';
import type { WatchEvent } from '@/shared/api/types';
import { solChange } from './solChange';

const event = (kind: WatchEvent['kind'], sol: number | null, jump: Partial<WatchEvent> = {}): WatchEvent =>
  ({ kind, sol, solBefore: null, solAfter: null, ...jump }) as WatchEvent;

describe('what an event did to the SOL of a wallet', () => {
  it('has the sign of what came or went', () => {
    expect(solChange(event('SELL', 2))).toBe(2);
    expect(solChange(event('TRANSFER_IN', 2))).toBe(2);
    expect(solChange(event('BUY', 2))).toBe(-2);
    expect(solChange(event('TRANSFER_OUT', 2))).toBe(-2);
  });

  it('of a jump is the difference', () => {
    expect(solChange(event('SOL_JUMP', null, { solBefore: 12, solAfter: 2 }))).toBe(-10);
    expect(solChange(event('SOL_JUMP', null, { solBefore: 12 }))).toBeNull();
  });

  it('is unknown, not zero, where no SOL was paid', () => {
    expect(solChange(event('BUY', null))).toBeNull();
    expect(solChange(event('APPROVAL', null))).toBeNull();
  });
});
