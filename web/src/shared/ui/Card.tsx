import clsx from 'clsx';
import type { ReactNode } from 'react';

interface Props {
  title?: ReactNode;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

export function Card({ title, aside, className, children }: Props) {
  return (
    <section className={clsx('border-line bg-card rounded-lg border', className)}>
      {title !== undefined && (
        <header className="border-line flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 border-b px-4 py-2.5">
          <h2 className="text-sm font-semibold">{title}</h2>
          {aside !== undefined && <div className="text-muted text-xs">{aside}</div>}
        </header>
      )}
      <div className="p-4">{children}</div>
    </section>
  );
}
