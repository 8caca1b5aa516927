import { describe, expect, it } from 'vitest';
import { standings } from './dimensions';

describe('standings', () => {
  it('name the riskiest and the least risky', () => {
    expect(standings([10, 50, 30], 'high')).toEqual(['safest', 'riskiest', null]);
    expect(standings([10, 50, 30], 'low')).toEqual(['riskiest', 'safest', null]);
  });

  it('leave out what is unknown: it is no zero', () => {
    expect(standings([null, 50, 30], 'low')).toEqual([null, 'safest', 'riskiest']);
    expect(standings([null, 50], 'high')).toEqual([null, null]);
  });

  it('name nobody where all are alike, or no end is riskier', () => {
    expect(standings([5, 5], 'high')).toEqual([null, null]);
    expect(standings([5, 6], null)).toEqual([null, null]);
    expect(standings([5.1, 5.2], 'high', (value) => value.toFixed(0))).toEqual([null, null]);
  });

  it('is not the least where it may be more', () => {
    expect(standings([0, 4, 2], 'high', String, [true, false, false])).toEqual([null, 'riskiest', null]);
    expect(standings([0, 4, 2], 'high', String, [false, true, false])).toEqual(['safest', 'riskiest', null]);
  });
});
