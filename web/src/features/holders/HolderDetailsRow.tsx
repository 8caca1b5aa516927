import { useEffect, useRef } from 'react';
import type { Holder, TokenScanResult } from '@/shared/api/types';
import { WholeWidth } from '@/shared/ui/ScrollFrame';
import { ALL_COLUMNS } from './columns';
import { HolderDetails } from './HolderDetails';

interface Props {
  holder: Holder;
  result: TokenScanResult;
  /** Pixels, told again when its content grows. */
  onHeight(height: number): void;
}

export function detailsId(holder: Holder): string {
  return `details-${holder.walletAddress}`;
}

/** Under the holder's row, as high as it needs to be. */
export function HolderDetailsRow({ holder, result, onHeight }: Props) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    const measured = row.current;
    if (measured === null) {
      return;
    }
    const sizes = new ResizeObserver(() => onHeight(measured.offsetHeight));
    sizes.observe(measured);
    return () => sizes.disconnect();
  }, [onHeight]);
  return (
    <tr ref={row} role="row" id={detailsId(holder)} className="border-line bg-sunken block border-b">
      <td role="cell" aria-colspan={ALL_COLUMNS} className="block">
        <WholeWidth><HolderDetails holder={holder} result={result} /></WholeWidth>
      </td>
    </tr>
  );
}
