import clsx from 'clsx';

interface Props {
  /** 0 to 100; null is not known and drawn as such. */
  percent: number | null;
  label: string;
  fill?: string;
}

export function Bar({ percent, label, fill = 'bg-brand dark:bg-blue-500' }: Props) {
  if (percent === null) {
    return <div role="img" aria-label={label} className="border-line h-2 rounded-full border border-dashed" />;
  }
  const shown = Math.min(100, Math.max(0, percent));
  return (
    <div role="img" aria-label={label} className="bg-line h-2 overflow-hidden rounded-full">
      <div className={clsx('h-full rounded-full transition-[width] duration-500', fill)} style={{ width: `${shown}%` }} />
    </div>
  );
}
