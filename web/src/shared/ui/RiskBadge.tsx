import clsx from 'clsx';
import { CircleCheck, CircleAlert, OctagonAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RiskLevel } from '@/shared/api/types';
import { RISK_FILL } from '@/shared/lib/risk';

const ICONS = { LOW: CircleCheck, MEDIUM: CircleAlert, HIGH: TriangleAlert, EXTREME: OctagonAlert };

interface Props {
  level: RiskLevel | null;
  score?: number | null;
  large?: boolean;
}

export function RiskBadge({ level, score, large = false }: Props) {
  const { t } = useTranslation();
  if (level === null) {
    return <span className="border-line text-muted inline-flex rounded border border-dashed px-1.5 py-0.5 text-xs italic">{t('notScored')}</span>;
  }
  const Icon = ICONS[level];
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1 rounded font-semibold whitespace-nowrap',
        large ? 'px-3 py-1 text-base' : 'px-1.5 py-0.5 text-xs',
        RISK_FILL[level],
      )}
    >
      <Icon className={large ? 'size-5' : 'size-3.5'} aria-hidden />
      {score !== undefined && score !== null && <span className="tabular">{score}</span>}
      {t(`level.${level}`)}
    </span>
  );
}
