import { language } from '@/shared/i18n';
import { EventParser, type ServerEvent } from './events';
import { Problem, problemOf, problemOfAnswer } from './problem';
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
 * Follows a scan to its end, over connections that break. Not an EventSource: that one can neither say which language
 * is wanted nor tell a refused call from a lost one.
 */
export async function followScan(scanId: string, follower: ScanFollower, signal: AbortSignal): Promise<TokenScanResult> {
  let lastId: string | null = null;
  let failures = 0;
  for (;;) {
    try {
      for await (const event of stream(scanId, lastId, signal)) {
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

async function* stream(scanId: string, lastId: string | null, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  const headers: Record<string, string> = { Accept: 'text/event-stream', 'Accept-Language': language() };
  if (lastId !== null) {
    headers['Last-Event-ID'] = lastId;
  }
  const response = await fetch(`/api/v1/scans/${encodeURIComponent(scanId)}/events`, { headers, signal });
  if (!response.ok || response.body === null) {
    throw problemOfAnswer(response, await response.json().catch(() => null));
  }
  const parser = new EventParser();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    yield* parser.push(value);
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    }, { once: true });
  });
}
