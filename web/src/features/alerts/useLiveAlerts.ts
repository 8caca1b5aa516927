import { useEffect, useState } from 'react';
import type { Alert } from '@/shared/api/types';

const MOST = 50;

/** Alerts raised while the page is open, the newest first; the browser takes the stream up again after the last one by itself. */
export function useLiveAlerts(): { alerts: Alert[]; connected: boolean } {
  const [alerts, setAlerts] = useState<Alert[]>([]);
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    const stream = new EventSource('/api/v1/alerts/events');
    stream.onopen = () => setConnected(true);
    stream.onerror = () => setConnected(false);
    stream.addEventListener('alert', (event: MessageEvent<string>) => {
      const alert = JSON.parse(event.data) as Alert;
      setAlerts((known) => [alert, ...known.filter((each) => each.id !== alert.id)].slice(0, MOST));
    });
    return () => stream.close();
  }, []);
  return { alerts, connected };
}
