import clsx from 'clsx';
import type { ReactNode } from 'react';

interface Props {
  href: string;
  label?: string;
  className?: string;
  children: ReactNode;
}

/** Opens another site, which learns neither where the visitor came from nor can it reach back. */
export function External({ href, label, className, children }: Props) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" aria-label={label} className={clsx('inline-flex items-center gap-1 rounded p-1', className)}>
      {children}
    </a>
  );
}
