import clsx from 'clsx';
import type { ReactNode } from 'react';

interface Props {
  title?: ReactNode;
  aside?: ReactNode;
  /** The level of the title: 1 where the card is the page. */
  level?: 1 | 2;
  className?: string;
  children: ReactNode;
}

export function Card({ title, aside, level = 2, className, children }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className={clsx('border-line bg-card rounded-lg border', className)}>
      {title !== undefined && (
        <header className="border-line flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 border-b px-4 py-2.5">
          <Heading className="text-sm font-semibold">{title}</Heading>
          {aside !== undefined && <div className="text-muted text-xs">{aside}</div>}
        </header>
      )}
      <div className="p-4">{children}</div>
    </section>
  );
}
