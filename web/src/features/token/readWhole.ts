import type { TokenScanResult } from '@/shared/api/types';

/** Whether the history of every scored holder and of its wallet was read: where some was not, what was found of links and first purchases is the least there is. */
export function readWhole({ histories, wallets }: TokenScanResult['coverage']): boolean {
  return histories.read >= histories.wanted && wallets.read >= wallets.wanted;
}

/** None found where nothing was known to be found is unknown, not none. */
export function found(count: number | undefined, isKnown: boolean): number | null {
  return count === undefined || (count === 0 && !isKnown) ? null : count;
}
