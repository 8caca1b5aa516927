import type { Holder, HolderKind, LabelType } from '@/shared/api/types';

/** Columns that a table of holders can be sorted by. */
export type SortKey = 'supplyPercentage' | 'valueUsd' | 'holdDuration' | 'soldPercentage' | 'connected' | 'profitLoss';

export function sortValue(holder: Holder, key: SortKey): number | null {
  return key === 'connected' ? holder.connectedWallets.length : holder[key];
}

export type KindFilter = HolderKind | 'ALL' | 'SCORED';

export interface Filters {
  label: LabelType | 'ALL';
  kind: KindFilter;
}

export function passes(holder: Holder, { label, kind }: Filters): boolean {
  return (
    (label === 'ALL' || holder.labels.some((each) => each.type === label)) &&
    (kind === 'ALL' || (kind === 'SCORED' ? holder.scored : holder.kind === kind))
  );
}
