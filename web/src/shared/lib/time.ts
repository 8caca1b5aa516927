import { useEffect, useState } from 'react';

/** The time, read again every `everyMs` while the page is seen. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = (): void => {
      if (!document.hidden) {
        setNow(Date.now());
      }
    };
    const timer = setInterval(tick, everyMs);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [everyMs]);
  return now;
}

/** Whole seconds that are left of `seconds`, counted anew whenever `from` is another one. */
export function useCountdown(seconds: number | null, from: unknown): number {
  const [start, setStart] = useState({ from, at: Date.now() });
  const now = useNow(500);
  if (start.from !== from) {
    setStart({ from, at: Date.now() });
  }
  return Math.max(0, Math.ceil((seconds ?? 0) - Math.max(0, now - start.at) / 1000));
}
