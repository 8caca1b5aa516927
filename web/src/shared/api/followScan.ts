import type { ServerEvent } from './events';
import { Problem, problemOf } from './problem';
import { serverEvents, wait } from './serverEvents';
import type { ErrorCode, ScanStageEvent, TokenScanResult } from './types';

/** How often a broken stream is taken up again, without an event in between, before it counts as gone. */
const PATIENCE = 5;
const LONGEST_WAIT_MS = 8000;

export interface ScanFollower {
  onStage(event: ScanStageEvent): void;
  /** The stream broke and is taken up again after the last event. */
  onInterrupted(): void;
}

/**
 * Follows a scan to its end, over connections that break.
 */
export async function followScan(scanId: string, follower: ScanFollower, signal: AbortSignal): Promise<TokenScanResult> {
  let lastId: string | null = null;
  let failures = 0;
  for (;;) {
    try {
      for await (const event of serverEvents(`/api/v1/scans/${encodeURIComponent(scanId)}/events`, lastId, signal)) {
        failures = 0;
        lastId = event.id ?? lastId;
        if (event.name === 'stage') {
          follower.onStage(JSON.parse(event.data) as ScanStageEvent);
        } else if (event.name === 'result') {
          return JSON.parse(event.data) as TokenScanResult;
        } else if (event.name === 'error') {
          throw failureOf(event);
        }
      }
    } catch (error) {
      const problem = problemOf(error);
      const mayPass = problem.passes && problem.code !== 'INTERNAL_ERROR';
      if (signal.aborted || !(mayPass || problem.code === 'RATE_LIMIT_EXCEEDED') || failures >= PATIENCE) {
        throw error;
      }
      await wait((problem.retryAfterSeconds ?? 0) * 1000, signal);
    }
    if (failures >= PATIENCE) {
      throw new Problem('OFFLINE', 'the stream of events ended early');
    }
    failures++;
    follower.onInterrupted();
    await wait(Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures), signal);
  }
}

function failureOf(event: ServerEvent): Problem {
  const failure = JSON.parse(event.data) as { code: ErrorCode; message: string; data?: TokenScanResult };
  return new Problem(failure.code, failure.message, { data: failure.data ?? null });
}
