import type { Trader } from '@/shared/api/types';

/** What the table can be sorted by, under the names of the API, in the order of its columns. */
export const SORTS = [
  'profit',
  'roi',
  'realized',
  'unrealized',
  'bought',
  'sold',
  'soldPercentage',
  'trades',
  'entryRank',
  'firstTradeTime',
  'lastTradeTime',
  'holdSeconds',
] as const;
export type Sort = (typeof SORTS)[number];

export const MODES = ['adjusted', 'strict', 'raw'] as const;
export const COSTS = ['average', 'fifo'] as const;

export interface Question {
  sortBy: Sort;
  sortOrder: 'asc' | 'desc';
  mode: (typeof MODES)[number];
  cost: (typeof COSTS)[number];
  page: number;
}

export const FIRST: Question = { sortBy: 'profit', sortOrder: 'desc', mode: 'adjusted', cost: 'average', page: 1 };

/** The same column again turns the order; another one begins with what is asked for most: the early ones first, of all else the most. */
export function sortedBy(question: Question, sortBy: Sort): Question {
  const begins = sortBy === 'entryRank' || sortBy === 'firstTradeTime' ? 'asc' : 'desc';
  const turned = question.sortOrder === 'asc' ? 'desc' : 'asc';
  return { ...question, sortBy, sortOrder: question.sortBy === sortBy ? turned : begins, page: 1 };
}

/** What may be wrong with a row's numbers: keys of the texts that say it. */
export function doubts(trader: Trader): string[] {
  return [
    ...(trader.historyComplete ? [] : ['historyIncomplete']),
    ...(trader.costBasisIncomplete ? ['costIncomplete'] : []),
    ...(trader.estimated ? ['estimated'] : []),
  ];
}
