import { useEffect, useRef, useState } from 'react';
import { wantsLessMotion } from '@/shared/lib/motion';

const DURATION_MS = 900;

/** Counts from the number that was shown to the new one; at once for those who want less motion. */
export function useRolling(target: number | null): number | null {
  const [shown, setShown] = useState<number | null>(target === null ? null : 0);
  const latest = useRef(0);
  useEffect(() => {
    if (target === null) {
      setShown(null);
      return;
    }
    const from = latest.current;
    if (wantsLessMotion()) {
      latest.current = target;
      setShown(target);
      return;
    }
    let frame = 0;
    const begin = performance.now();
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - begin) / DURATION_MS));
      latest.current = from + (target - from) * (1 - (1 - part) ** 3);
      setShown(latest.current);
      if (part < 1) {
        frame = requestAnimationFrame(step);
      }
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return shown;
}
