import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Holder, TokenScanResult } from '@/shared/api/types';
import { download } from '@/shared/lib/download';
import { Button } from '@/shared/ui/Button';
import { holdersAsCsv, holdersAsJson } from './holdersFile';

interface Props {
  holders: Holder[];
  selected: Holder[];
  result: TokenScanResult;
}

/** Exports what is selected, or all that the filters leave; made here, so that no limit of the server counts it. */
export function SelectionBar({ holders, selected, result }: Props) {
  const { t } = useTranslation();
  const wanted = selected.length === 0 ? holders : selected;
  const save = (format: 'csv' | 'json'): void =>
    download(
      `coalscan-holders-${result.contractAddress}.${format}`,
      format === 'csv'
        ? new Blob([holdersAsCsv(wanted, result)], { type: 'text/csv;charset=utf-8' })
        : new Blob([holdersAsJson(wanted, result)], { type: 'application/json' }),
    );
  return (
    <div className="mb-2 flex flex-wrap items-center gap-2 text-xs">
      <span className="text-muted" role="status">
        {selected.length === 0 ? t('holders.exportAll', { count: holders.length }) : t('holders.exportSelected', { count: selected.length })}
      </span>
      {(['csv', 'json'] as const).map((format) => (
        <Button key={format} size="small" disabled={wanted.length === 0} onClick={() => save(format)} aria-label={t('holders.saveAs', { format: format.toUpperCase() })}>
          <Download aria-hidden />
          {format.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}
