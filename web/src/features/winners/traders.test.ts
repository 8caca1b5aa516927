import { describe, expect, it } from 'vitest';
import type { Trader } from '@/shared/api/types';
import { doubts, FIRST, sortedBy } from './traders';

describe('the question about a token\'s traders', () => {
  it('turns the order of the column that it is sorted by', () => {
    expect(sortedBy(FIRST, 'profit')).toEqual({ ...FIRST, sortOrder: 'asc' });
    expect(sortedBy(sortedBy(FIRST, 'profit'), 'profit')).toEqual(FIRST);
  });

  it('begins another column, and the first page, with what is asked for most', () => {
    expect(sortedBy({ ...FIRST, page: 3 }, 'roi')).toEqual({ ...FIRST, sortBy: 'roi' });
    expect(sortedBy(FIRST, 'entryRank')).toEqual({ ...FIRST, sortBy: 'entryRank', sortOrder: 'asc' });
  });
});

describe('a row', () => {
  const sure = { historyComplete: true, costBasisIncomplete: false, estimated: false } as Trader;

  it('tells what may be wrong with it', () => {
    expect(doubts(sure)).toEqual([]);
    expect(doubts({ ...sure, historyComplete: false, costBasisIncomplete: true, estimated: true })).toEqual(['historyIncomplete', 'costIncomplete', 'estimated']);
  });
});
