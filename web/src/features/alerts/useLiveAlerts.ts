import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Alert } from '@/shared/api/types';
import { followAlerts } from './followAlerts';

const MOST = 50;

/** Alerts raised while the page is open, the newest first. */
export function useLiveAlerts(): { alerts: Alert[]; connected: boolean } {
  const queries = useQueryClient();
  const [alerts, setAlerts] = useState<Alert[]>([]);
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const onConnected = (now: boolean): void => {
      setConnected(now);
      if (now) {
        // what was raised before the stream began is in the list only
        void queries.invalidateQueries({ queryKey: ['alerts'] });
      }
    };
    const onAlert = (alert: Alert): void => setAlerts((known) => [alert, ...known.filter((each) => each.id !== alert.id)].slice(0, MOST));
    followAlerts({ onAlert, onConnected }, leaving.signal).catch((error: unknown) => {
      if (!leaving.signal.aborted) {
        throw error;
      }
    });
    return () => leaving.abort(new DOMException('left', 'AbortError'));
  }, [queries]);
  return { alerts, connected };
}
