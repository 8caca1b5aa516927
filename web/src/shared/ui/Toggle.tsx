import type { ReactNode } from 'react';

interface Props {
  on: boolean;
  onClick(): void;
  children: ReactNode;
}

export function Toggle({ on, onClick, children }: Props) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onClick}
      className="border-line bg-card aria-[pressed=true]:bg-brand cursor-pointer rounded-full border px-3 py-1 text-xs aria-[pressed=true]:text-white"
    >
      {children}
    </button>
  );
}
