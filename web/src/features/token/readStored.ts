import { api, data } from '@/shared/api/client';
import { Problem, problemOf } from '@/shared/api/problem';
import type { TokenScanResult } from '@/shared/api/types';

/** What is there of a token without scanning it. */
export type Stored =
  | { kind: 'none' }
  | { kind: 'running'; scanId: string }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'result'; result: TokenScanResult };

/** Of the scan that the address names, else of the newest. */
export async function readStored(mint: string, scanId: string | null, signal: AbortSignal): Promise<Stored> {
  if (scanId !== null) {
    const named = await readScan(scanId, signal);
    if (named !== null) {
      return named;
    }
  }
  const newest = await newestScanId(mint, signal);
  return newest === null ? { kind: 'none' } : ((await readScan(newest, signal)) ?? { kind: 'none' });
}

async function readScan(scanId: string, signal: AbortSignal): Promise<Stored | null> {
  try {
    const scan = await data(api.GET('/api/v1/scans/{scanId}', { params: { path: { scanId } }, signal }));
    if (scan.result !== null) {
      return { kind: 'result', result: scan.result };
    }
    return scan.state === 'RUNNING'
      ? { kind: 'running', scanId }
      : { kind: 'failed', problem: new Problem(scan.error?.code ?? 'INTERNAL_ERROR', scan.error?.message ?? '') };
  } catch (error) {
    if (problemOf(error).code === 'NOT_FOUND') {
      return null;
    }
    throw error;
  }
}

async function newestScanId(mint: string, signal: AbortSignal): Promise<string | null> {
  try {
    return (await data(api.GET('/api/v1/score/{address}', { params: { path: { address: mint } }, signal }))).scanId;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code === 'SCAN_REQUIRED') {
      return null;
    }
    // a score could not be given, but the facts are stored under the scan
    if (problem.code === 'INSUFFICIENT_DATA' && problem.more.data) {
      return problem.more.data.scanId;
    }
    throw error;
  }
}
