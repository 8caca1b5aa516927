import type { Row } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useCallback, useLayoutEffect, useState } from 'react';
import type { Holder, TokenScanResult } from '@/shared/api/types';
import { useCopiedText } from '@/shared/lib/clipboard';
import { HolderDetailsRow } from './HolderDetailsRow';
import { HolderRow } from './HolderRow';
import type { features } from './table';
import { useWords } from './words';

/** As `h-10`, which every row has. */
const ROW_HEIGHT = 40;
const OVERSCAN = 8;

interface Props {
  rows: Row<typeof features, Holder>[];
  /** What they scroll in; null before it is there. */
  frame: HTMLElement | null;
  result: TokenScanResult;
}

/** Rows are drawn only around what is seen, and only this part is drawn anew while it scrolls: a thousand holders move like twenty. */
export function HoldersBody({ rows, frame, result }: Props) {
  const words = useWords();
  const [open, setOpen] = useState<{ id: string; height: number } | null>(null);
  const [copied, copy] = useCopiedText();
  const toggle = useCallback((id: string) => setOpen((now) => (now?.id === id ? null : { id, height: 0 })), []);
  const grow = useCallback((height: number) => setOpen((now) => (now === null ? null : { ...now, height })), []);
  // another function would make it count all rows again
  const keyOf = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame,
    estimateSize: (index) => ROW_HEIGHT + (open !== null && open.id === rows[index]?.id ? open.height : 0),
    overscan: OVERSCAN,
    getItemKey: keyOf,
  });
  useLayoutEffect(() => virtual.measure(), [virtual, open]);
  const seen = virtual.getVirtualItems();
  const before = seen[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    <tbody role="rowgroup" className="block" style={{ paddingTop: before, paddingBottom: after }}>
      {seen.map(({ index, key }) => {
        const row = rows[index];
        if (row === undefined) {
          return null;
        }
        const isOpen = open?.id === row.id;
        return (
          <Fragment key={key}>
            <HolderRow row={row} index={index} isOpen={isOpen} isSelected={row.getIsSelected()} onToggle={toggle} isCopied={copied === row.id} onCopy={copy} words={words} />
            {isOpen && <HolderDetailsRow holder={row.original} result={result} onHeight={grow} />}
          </Fragment>
        );
      })}
    </tbody>
  );
}
