import type { ReactNode } from 'react';

export interface Fact {
  name: ReactNode;
  value: ReactNode;
}

/** Names and values in two columns. */
export function Facts({ facts, columns = false }: { facts: Fact[]; columns?: boolean }) {
  return (
    <dl className={columns ? 'grid gap-x-6 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3' : 'grid gap-y-1.5'}>
      {facts.map((fact, index) => (
        <div key={index} className="border-line/60 flex items-baseline justify-between gap-3 border-b border-dotted pb-1">
          <dt className="text-muted">{fact.name}</dt>
          <dd className="tabular text-right font-medium">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
