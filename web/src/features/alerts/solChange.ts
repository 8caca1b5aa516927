import type { WatchEvent } from '@/shared/api/types';

/** What an event did to the wallet's SOL; null where it is not known, or where no SOL was paid. */
export function solChange({ kind, sol, solBefore, solAfter }: WatchEvent): number | null {
  switch (kind) {
    case 'SELL':
    case 'TRANSFER_IN':
      return sol;
    case 'BUY':
    case 'TRANSFER_OUT':
      return sol === null ? null : -sol;
    case 'SOL_JUMP':
      return solBefore === null || solAfter === null ? null : solAfter - solBefore;
    case 'APPROVAL':
    case 'UNREAD':
      return null;
  }
}
