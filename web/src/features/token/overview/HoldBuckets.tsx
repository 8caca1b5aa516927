import { useTranslation } from 'react-i18next';
import { Bar } from '@/shared/ui/Bar';

/** Upper bounds of the buckets, as the API orders them. */
const NAMES = ['hour', 'day', 'week', 'month', 'longer'];

export function HoldBuckets({ counts }: { counts: number[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...counts);
  return (
    <ul className="mt-3 grid gap-1.5" aria-label={t('bucket.label')}>
      {counts.map((count, index) => {
        const name = t(`bucket.${NAMES[index] ?? 'longer'}`);
        return (
          <li key={name} className="grid grid-cols-[5.5rem_1fr_2rem] items-center gap-2 text-xs">
            <span className="text-muted">{name}</span>
            <Bar percent={(100 * count) / most} label={`${name}: ${count}`} />
            <span className="tabular text-right">{count}</span>
          </li>
        );
      })}
    </ul>
  );
}
