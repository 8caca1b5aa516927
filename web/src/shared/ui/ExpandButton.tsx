import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';

interface Props {
  open: boolean;
  label: string;
  /** The id of what it shows, while it is there. */
  controls?: string | undefined;
  onClick(): void;
}

export function ExpandButton({ open, label, controls, onClick }: Props) {
  return (
    <button type="button" className="hover:bg-line cursor-pointer rounded p-1" aria-expanded={open} aria-controls={open ? controls : undefined} aria-label={label} onClick={onClick}>
      <ChevronDown className={clsx('size-4 transition-transform', open && 'rotate-180')} aria-hidden />
    </button>
  );
}
