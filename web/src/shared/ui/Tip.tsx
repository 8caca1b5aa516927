import * as Tooltip from '@radix-ui/react-tooltip';
import type { ComponentProps, ReactNode } from 'react';

interface Props {
  text: ReactNode;
  /** One element that can have focus. */
  children: ReactNode;
}

export function Tip({ text, children }: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <TipContent>{text}</TipContent>
    </Tooltip.Root>
  );
}

export function TipContent({ children, ...rest }: ComponentProps<typeof Tooltip.Content>) {
  return (
    <Tooltip.Portal>
      <Tooltip.Content
        sideOffset={6}
        collisionPadding={8}
        className="bg-ink text-page z-50 max-w-72 rounded-md px-2.5 py-1.5 text-xs leading-relaxed shadow-lg"
        {...rest}
      >
        {children}
        <Tooltip.Arrow className="fill-ink" />
      </Tooltip.Content>
    </Tooltip.Portal>
  );
}

/** A word with an explanation, reachable by keyboard. */
export function Explained({ text, children }: Props) {
  return (
    <Tip text={text}>
      <button type="button" className="decoration-muted cursor-help text-left underline decoration-dotted underline-offset-3">
        {children}
      </button>
    </Tip>
  );
}
