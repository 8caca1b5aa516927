import { Skeleton } from '@/shared/ui/Skeleton';

export function PageSkeleton() {
  return (
    <div className="grid gap-4" aria-busy>
      <Skeleton className="h-40" />
      <Skeleton className="h-72" />
    </div>
  );
}
