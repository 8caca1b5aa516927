import { createColumnHelper } from '@tanstack/react-table';
import type { Holder } from '@/shared/api/types';
import { type SortKey, sortValue } from './compareHolders';
import { features } from './table';

const helper = createColumnHelper<typeof features, Holder>();

/** Nulls become undefined, which the table sorts last both ways, as the API does. */
const sorted = (id: SortKey) =>
  helper.accessor((holder: Holder) => sortValue(holder, id) ?? undefined, { id, sortUndefined: 'last', sortDescFirst: true });

/** What the table knows of its columns; rows draw their cells themselves, with one set of words and formats for all. */
export const columns = helper.columns([
  helper.display({ id: 'wallet' }),
  sorted('supplyPercentage'),
  sorted('valueUsd'),
  sorted('holdDuration'),
  sorted('soldPercentage'),
  helper.display({ id: 'labels' }),
  sorted('connected'),
  sorted('profitLoss'),
]);

export const RIGHT_ALIGNED = new Set(['supplyPercentage', 'valueUsd', 'holdDuration', 'soldPercentage', 'connected', 'profitLoss']);

/** With the box to select by and the button to open. */
export const ALL_COLUMNS = columns.length + 2;

/** Of the head and of each row: fixed, so that no row is measured for the sake of another. */
export const COLUMN_WIDTHS = 'grid grid-cols-[36px_232px_84px_100px_112px_84px_minmax(0,1fr)_72px_108px_36px] items-center';
