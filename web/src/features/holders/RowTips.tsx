import * as Tooltip from '@radix-ui/react-tooltip';
import { useEffect, useRef, useState } from 'react';
import { TipContent } from '@/shared/ui/Tip';

const SHOW_AFTER_MS = 250;
/** Time to reach the tooltip itself with the pointer. */
const HIDE_AFTER_MS = 150;

interface Shown {
  text: string;
  box: DOMRect;
}

/** One tooltip for all rows: it shows the `aria-description` of what is hovered or has focus, so that no row brings one of its own. */
export function RowTips({ frame }: { frame: HTMLElement | null }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = (next: () => Shown | null, delay: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(next()), delay);
  };
  const hide = (): void => soon(() => null, HIDE_AFTER_MS);

  useEffect(() => {
    if (frame === null) {
      return;
    }
    const leaving = new AbortController();
    const on = (event: string, then: (event: Event) => void): void => frame.addEventListener(event, then, { signal: leaving.signal, passive: true });
    const follow = (event: Event): void => {
      const target = event.target instanceof Element ? event.target.closest('[aria-description]') : null;
      if (target === null) {
        hide();
      } else {
        const text = target.getAttribute('aria-description') ?? '';
        soon(() => ({ text, box: target.getBoundingClientRect() }), event.type === 'focusin' ? 0 : SHOW_AFTER_MS);
      }
    };
    on('pointerover', follow);
    on('focusin', follow);
    on('pointerleave', hide);
    on('focusout', hide);
    on('scroll', hide);
    return () => {
      leaving.abort();
      clearTimeout(timer.current);
    };
    // the two functions only touch the timer and the state, which stay the same
  }, [frame]);

  if (shown === null) {
    return null;
  }
  const { left, top, width, height } = shown.box;
  return (
    <Tooltip.Root open onOpenChange={(open) => !open && setShown(null)}>
      <Tooltip.Trigger asChild>
        <span aria-hidden className="pointer-events-none fixed" style={{ left, top, width, height }} />
      </Tooltip.Trigger>
      <TipContent onPointerEnter={() => clearTimeout(timer.current)} onPointerLeave={hide}>
        <span className="whitespace-pre-line">{shown.text}</span>
      </TipContent>
    </Tooltip.Root>
  );
}
