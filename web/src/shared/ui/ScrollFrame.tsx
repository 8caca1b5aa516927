import clsx from 'clsx';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** Where it is no part of a card it is one itself. */
  framed?: boolean;
  children: ReactNode;
}

/** Details under a row: as wide as what is seen of the table, and in sight however far it was scrolled. It measures itself by the nearest `@container`. */
export function WholeWidth({ children }: { children: ReactNode }) {
  return <div className="sticky left-0 w-[100cqw] p-3">{children}</div>;
}

/** Lets what is wider than the page scroll by itself, by keyboard too. */
export function ScrollFrame({ label, framed = false, children }: Props) {
  return (
    <div role="region" aria-label={label} tabIndex={0} className={clsx('@container relative overflow-x-auto', framed && 'border-line bg-card rounded-lg border')}>
      {children}
    </div>
  );
}
