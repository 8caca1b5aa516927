import { useQuery } from '@tanstack/react-query';
import { api, data } from '@/shared/api/client';
import type { TokenScanResult } from '@/shared/api/types';
import type { RankedBuy } from './series';

/** Each is a call that is counted: more would use up what the table of holders needs. */
export const WATCHED_HOLDERS = 10;
const TRADES_EACH = 100;

/** Trades of the largest scored holders; null until they are read. */
export function useBuys(result: TokenScanResult, wanted: boolean): RankedBuy[] | null {
  const watched = result.holders.filter((holder) => holder.scored).slice(0, WATCHED_HOLDERS);
  const trades = useQuery({
    queryKey: ['of', result.contractAddress, 'buys', result.scanId],
    enabled: wanted,
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        watched.map(async ({ rank, walletAddress }) => {
          const path = { address: result.contractAddress, wallet: walletAddress };
          const page = await data(api.GET('/api/v1/holders/{address}/{wallet}/trades', { params: { path, query: { limit: TRADES_EACH } }, signal }));
          return page.trades.map((trade) => ({ rank, trade }));
        }),
      );
      return pages.flat();
    },
  });
  return wanted ? (trades.data ?? null) : null;
}
