import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holder, TokenScanResult } from '@/shared/api/types';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { type Filters, passes } from './compareHolders';
import { HoldersTable } from './HoldersTable';
import { HolderFilters } from './HolderFilters';
import { useHolders } from './useHolders';

export default function HoldersTab({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const { holders, stored, loading, problem } = useHolders(result);
  const [filters, setFilters] = useState<Filters>({ label: 'ALL', kind: 'ALL' });
  const shown = useMemo<Holder[]>(() => holders.filter((holder) => passes(holder, filters)), [holders, filters]);
  return (
    <div className="grid gap-3">
      <HolderFilters holders={holders} filters={filters} onChange={setFilters} />
      {loading && <p role="status" className="text-muted text-xs">{t('holders.loading', { count: holders.length })}</p>}
      {problem !== null && <ProblemNotice problem={problem} />}
      {stored !== null && result.holderCount !== null && stored < result.holderCount && (
        <p className="text-muted text-xs">{t('holders.firstOnly', { stored, all: result.holderCount })}</p>
      )}
      {result.holderCount === null && <p className="text-warn-ink bg-warn rounded px-2.5 py-1.5 text-xs">{t('holders.incomplete')}</p>}
      <HoldersTable key={result.scanId} holders={shown} result={result} />
    </div>
  );
}
