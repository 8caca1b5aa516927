import type { Row } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useState } from 'react';
import type { Holder, TokenScanResult } from '@/shared/api/types';
import { ALL_COLUMNS } from './columns';
import { HolderRow } from './HolderRow';
import type { features } from './table';
import { useWords } from './words';

const ROW_HEIGHT = 38;
const OVERSCAN = 10;

interface Props {
  rows: Row<typeof features, Holder>[];
  /** What they scroll in; null before it is there. */
  frame: HTMLElement | null;
  result: TokenScanResult;
}

/** Rows are drawn only around what is seen, and only this part is drawn anew while it scrolls: a thousand holders move like twenty. */
export function HoldersBody({ rows, frame, result }: Props) {
  const words = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const toggle = useCallback((id: string) => setOpen((now) => (now === id ? null : id)), []);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const seen = virtual.getVirtualItems();
  const before = seen[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    <tbody>
      {before > 0 && <Spacer height={before} />}
      {seen.map((item) => {
        const row = rows[item.index];
        return (
          row !== undefined && (
            <HolderRow
              key={item.key}
              row={row}
              index={item.index}
              isOpen={open === row.id}
              isSelected={row.getIsSelected()}
              onToggle={toggle}
              result={result}
              words={words}
            />
          )
        );
      })}
      {after > 0 && <Spacer height={after} />}
    </tbody>
  );
}

function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={ALL_COLUMNS} style={{ height, padding: 0 }} />
    </tr>
  );
}
