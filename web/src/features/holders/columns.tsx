import { createColumnHelper } from '@tanstack/react-table';
import type { Holder } from '@/shared/api/types';
import { type SortKey, sortValue } from './compareHolders';
import { HoldCell, LabelsCell, NumberCell, ProfitCell, WalletCell } from './cells';
import { features } from './table';

const helper = createColumnHelper<typeof features, Holder>();

/** Nulls become undefined, which the table sorts last both ways, as the API does. */
const by = (key: SortKey) => (holder: Holder) => sortValue(holder, key) ?? undefined;
const numeric = { sortUndefined: 'last', sortDescFirst: true } as const;

export const columns = helper.columns([
  helper.display({ id: 'wallet', cell: ({ row }) => <WalletCell holder={row.original} /> }),
  helper.accessor(by('supplyPercentage'), { id: 'supplyPercentage', ...numeric, cell: ({ row }) => <NumberCell value={row.original.supplyPercentage} as="percent" /> }),
  helper.accessor(by('valueUsd'), { id: 'valueUsd', ...numeric, cell: ({ row }) => <NumberCell value={row.original.valueUsd} as="usd" /> }),
  helper.accessor(by('holdDuration'), { id: 'holdDuration', ...numeric, cell: ({ row }) => <HoldCell holder={row.original} /> }),
  helper.accessor(by('soldPercentage'), { id: 'soldPercentage', ...numeric, cell: ({ row }) => <NumberCell value={row.original.soldPercentage} as="percent" /> }),
  helper.display({ id: 'labels', cell: ({ row }) => <LabelsCell holder={row.original} /> }),
  helper.accessor(by('connected'), { id: 'connected', ...numeric, cell: ({ row }) => <NumberCell value={row.original.connectedWallets.length} as="number" /> }),
  helper.accessor(by('profitLoss'), { id: 'profitLoss', ...numeric, cell: ({ row }) => <ProfitCell holder={row.original} /> }),
]);

export const RIGHT_ALIGNED = new Set(['supplyPercentage', 'valueUsd', 'holdDuration', 'soldPercentage', 'connected', 'profitLoss']);
