import type { Bundle, Holder } from '@/shared/api/types';

/** Epoch milliseconds of the first and the last event that links a group; not all of its events' times are known where it is a part. */
export interface GroupTime {
  from: number;
  to: number;
  isPart: boolean;
}

/** Sells have a window of their own; wallets with one funder were linked when it paid each of them. Null where no time is known. */
export function timeOf(bundle: Bundle, holders: readonly Holder[]): GroupTime | null {
  if (bundle.windowStart !== null && bundle.windowEnd !== null) {
    return { from: bundle.windowStart, to: bundle.windowEnd, isPart: false };
  }
  const members = new Set(bundle.walletAddresses);
  const times = holders
    .filter((holder) => members.has(holder.walletAddress) && bundle.funderAddress !== null && holder.funding?.address === bundle.funderAddress)
    .map((holder) => holder.funding?.time ?? null)
    .filter((time) => time !== null);
  return times.length === 0 ? null : { from: Math.min(...times), to: Math.max(...times), isPart: times.length < members.size };
}
