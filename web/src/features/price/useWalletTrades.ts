import { useQuery } from '@tanstack/react-query';
import { api, data } from '@/shared/api/client';
import type { Trade } from '@/shared/api/types';

const NEWEST = 100;
const NONE: Trade[] = [];

/** The newest movements of one wallet in a token; none until they are read, and where none is known. */
export function useWalletTrades(mint: string, wallet: string | null): Trade[] {
  const trades = useQuery({
    queryKey: ['of', mint, 'points', wallet],
    enabled: wallet !== null,
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/holders/{address}/{wallet}/trades', { params: { path: { address: mint, wallet: wallet ?? '' }, query: { limit: NEWEST } }, signal })),
  });
  return trades.data?.trades ?? NONE;
}
