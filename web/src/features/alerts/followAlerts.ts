import { problemOf } from '@/shared/api/problem';
import { serverEvents, wait } from '@/shared/api/serverEvents';
import type { Alert } from '@/shared/api/types';

const LONGEST_WAIT_MS = 30_000;

export interface AlertFollower {
  onAlert(alert: Alert): void;
  onConnected(connected: boolean): void;
}

/** Follows alerts until the signal, over connections that break, end or are refused: each goes on after the last alert. Fails with the signal only. */
export async function followAlerts(follower: AlertFollower, signal: AbortSignal): Promise<never> {
  let lastId: string | null = null;
  let failures = 0;
  const opened = (): void => {
    failures = 0;
    follower.onConnected(true);
  };
  for (;;) {
    let pause = 0;
    try {
      for await (const event of serverEvents('/api/v1/alerts/events', lastId, signal, opened)) {
        lastId = event.id ?? lastId;
        if (event.name === 'alert') {
          follower.onAlert(JSON.parse(event.data) as Alert);
        }
      }
    } catch (error) {
      pause = (problemOf(error).retryAfterSeconds ?? 0) * 1000;
    }
    signal.throwIfAborted();
    follower.onConnected(false);
    failures++;
    await wait(Math.max(pause, Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures)), signal);
  }
}
