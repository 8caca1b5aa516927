import { api } from '@/shared/api/client';
import { problemOf, problemOfAnswer } from '@/shared/api/problem';
import type { TokenScanResult } from '@/shared/api/types';

export type Ordered = { kind: 'running'; scanId: string } | { kind: 'result'; result: TokenScanResult };

/** Starts a scan, or joins the one that runs; a result that is young enough comes at once. */
export async function orderScan(mint: string, forceRefresh: boolean): Promise<Ordered> {
  const answer = await api.POST('/api/v1/scan', {
    body: { contractAddress: mint, forceRefresh },
    params: { header: { Prefer: 'respond-async' } },
  });
  const body = answer.data?.data;
  if (body !== undefined) {
    return 'coalScore' in body ? { kind: 'result', result: body } : { kind: 'running', scanId: body.scanId };
  }
  const problem = problemOf(problemOfAnswer(answer.response, answer.error));
  if (problem.code === 'INSUFFICIENT_DATA' && problem.more.data) {
    return { kind: 'result', result: problem.more.data };
  }
  throw problem;
}
