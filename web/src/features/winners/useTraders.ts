import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, data } from '@/shared/api/client';
import type { TraderJob, TraderPage } from '@/shared/api/types';
import type { Question } from './traders';

export const PAGE_SIZE = 20;
const LOOK_AGAIN_MS = 2000;
/** As often as the table is brought up to date while it is looked at. */
const LIVE_MS = 30_000;

/** A token's history is read before its traders are known: until then there is only how far that is. */
export type Told = { kind: 'reading'; job: TraderJob } | { kind: 'page'; page: TraderPage };

/** A page of the token's traders; each later look asks for what came after the newest signature that is shown. */
export function useTraders(mint: string, question: Question) {
  const queries = useQueryClient();
  const queryKey = ['of', mint, 'traders', question];
  return useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Told> => {
      const shown = queries.getQueryData<Told>(queryKey);
      const since = shown?.kind === 'page' ? (shown.page.asOf.signature ?? undefined) : undefined;
      const answer = await data<TraderJob | TraderPage>(
        api.GET('/api/v1/traders/{mint}', { params: { path: { mint }, query: { ...question, limit: PAGE_SIZE, since } }, signal }),
      );
      return 'traders' in answer ? { kind: 'page', page: answer } : { kind: 'reading', job: answer };
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.kind === 'reading' && state.data.job.state === 'RUNNING' ? LOOK_AGAIN_MS : LIVE_MS),
  });
}
