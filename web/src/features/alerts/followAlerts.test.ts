import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Alert } from '@/shared/api/types';
import { followAlerts } from './followAlerts';

const calls: Request[] = [];
let answers: (() => Response)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  calls.length = 0;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push(new Request(new URL(url, 'http://localhost'), init));
    const answer = answers.shift();
    if (answer === undefined) {
      throw new TypeError('Failed to fetch');
    }
    return answer();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('goes on after the last alert when it was refused, when a stream ended and when a connection was lost', async () => {
  const leaving = new AbortController();
  const alerts: number[] = [];
  const connected: boolean[] = [];
  answers = [
    () => new Response('{}', { status: 503, headers: { 'Retry-After': '3' } }),
    () => new Response(':alive\n\nid:7\nevent:alert\ndata:{"id":7}\n\n'),
    () => new Response('id:8\nevent:alert\ndata:{"id":8}\n\n'),
  ];
  const ended = followAlerts({ onAlert: (alert: Alert) => alerts.push(alert.id), onConnected: (now) => connected.push(now) }, leaving.signal).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(2900);
  expect(calls).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(20_000);
  leaving.abort(new Error('left'));

  expect(await ended).toEqual(new Error('left'));
  expect(alerts).toEqual([7, 8]);
  expect(calls.length).toBeGreaterThanOrEqual(4);
  expect(calls.slice(0, 4).map((call) => call.headers.get('Last-Event-ID'))).toEqual([null, null, '7', '8']);
  expect(connected.slice(0, 4)).toEqual([false, true, false, true]);
});
