import type { ReactNode } from 'react';

export interface Fact {
  name: ReactNode;
  value: ReactNode;
}

/** Names and values in two columns. */
export function Facts({ facts, columns = false }: { facts: Fact[]; columns?: boolean }) {
  return (
    <dl className={columns ? 'grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3' : 'grid gap-y-1'}>
      {facts.map((fact, index) => (
        <div key={index} className="border-line/60 flex min-h-7 items-center justify-between gap-3 border-b border-dotted pb-0.5">
          <dt className="text-muted max-w-3/5 shrink-0">{fact.name}</dt>
          <dd className="tabular min-w-0 text-right font-medium">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
