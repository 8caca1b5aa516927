import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, data } from '@/shared/api/client';
import { type Problem, problemOf } from '@/shared/api/problem';
import type { Holder, TokenScanResult } from '@/shared/api/types';

const IN_RESULT = 200;
const PAGE = 100;

export interface Holders {
  holders: Holder[];
  /** Owners that are stored; null while it is not known. */
  stored: number | null;
  loading: boolean;
  problem: Problem | null;
}

/**
 * All stored holders, at most 1,000: sorting and filtering some of them would answer for all with the best of a part.
 * A result carries the first 200; the others are read when there are more.
 */
export function useHolders(result: TokenScanResult): Holders {
  const [read, setRead] = useState<Holder[]>([]);
  const isMore = result.holders.length >= IN_RESULT;
  const rest = useQuery({
    queryKey: ['of', result.contractAddress, 'holders', result.scanId, result.revision],
    queryFn: ({ signal }) => readAll(result.contractAddress, setRead, signal),
    enabled: isMore,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const most = rest.data ?? (read.length > result.holders.length ? read : result.holders);
  return {
    holders: most,
    stored: isMore ? (rest.data?.length ?? null) : result.holders.length,
    loading: rest.isFetching,
    problem: rest.error === null ? null : problemOf(rest.error),
  };
}

async function readAll(mint: string, soFar: (holders: Holder[]) => void, signal: AbortSignal): Promise<Holder[]> {
  const all: Holder[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const answer = await data(
      api.GET('/api/v1/holders/{address}', { params: { path: { address: mint }, query: { page, limit: PAGE } }, signal }),
    );
    all.push(...answer.holders);
    pages = answer.pagination.totalPages;
    soFar([...all]);
  }
  return all;
}
