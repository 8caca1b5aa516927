import clsx from 'clsx';

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx('bg-line animate-pulse rounded', className)} />;
}
