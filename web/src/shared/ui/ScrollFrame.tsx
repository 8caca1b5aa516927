import clsx from 'clsx';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** Where it is no part of a card it is one itself. */
  framed?: boolean;
  children: ReactNode;
}

/** Lets what is wider than the page scroll by itself, by keyboard too. */
export function ScrollFrame({ label, framed = false, children }: Props) {
  return (
    <div role="region" aria-label={label} tabIndex={0} className={clsx('relative overflow-x-auto', framed && 'border-line bg-card rounded-lg border')}>
      {children}
    </div>
  );
}
