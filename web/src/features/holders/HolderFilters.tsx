import { useTranslation } from 'react-i18next';
import type { Holder } from '@/shared/api/types';
import { Toggle } from '@/shared/ui/Toggle';
import { type Filters, type KindFilter, passes } from './compareHolders';

const LABELS = ['ALL', 'FRESH', 'BOT', 'DORMANT', 'NAMED'] as const;
const KINDS: KindFilter[] = ['ALL', 'SCORED', 'WALLET', 'CUSTODY', 'POOL', 'BONDING_CURVE', 'LOCKER', 'BURN', 'EXCHANGE', 'PROGRAM'];

interface Props {
  holders: Holder[];
  filters: Filters;
  onChange(filters: Filters): void;
}

export function HolderFilters({ holders, filters, onChange }: Props) {
  const { t } = useTranslation();
  const count = (wanted: Filters): number => holders.filter((holder) => passes(holder, wanted)).length;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div role="group" aria-label={t('holders.byLabel')} className="flex flex-wrap gap-1">
        {LABELS.map((label) => (
          <Toggle key={label} on={filters.label === label} onClick={() => onChange({ ...filters, label })}>
            {t(label === 'ALL' ? 'holders.all' : `label.${label}`)} <span className="tabular">{count({ ...filters, label })}</span>
          </Toggle>
        ))}
      </div>
      <label className="flex items-center gap-2 text-xs">
        {t('holders.byKind')}
        <select
          value={filters.kind}
          onChange={(event) => onChange({ ...filters, kind: event.target.value as KindFilter })}
          className="border-line bg-card h-8 rounded-md border px-2"
        >
          {KINDS.filter((kind) => kind === filters.kind || count({ ...filters, kind }) > 0 || kind === 'ALL').map((kind) => (
            <option key={kind} value={kind}>
              {t(kind === 'ALL' ? 'holders.all' : kind === 'SCORED' ? 'holders.scored' : `kind.${kind}`)} ({count({ ...filters, kind })})
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
