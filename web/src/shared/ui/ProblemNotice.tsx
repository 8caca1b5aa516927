import { CloudOff, type LucideIcon, TriangleAlert, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem, ProblemCode } from '@/shared/api/problem';
import { useCountdown } from '@/shared/lib/time';
import { Button } from './Button';

interface Props {
  problem: Problem;
  onRetry?: (() => void) | undefined;
  /** More ways on than trying again. */
  children?: ReactNode;
}

const ICONS: Partial<Record<ProblemCode, LucideIcon>> = { OFFLINE: CloudOff, MAINTENANCE: Wrench };

/** What went wrong, in words, and what to do next: each code has its own answer. */
export function ProblemNotice({ problem, onRetry, children }: Props) {
  const { t } = useTranslation();
  const wait = useCountdown(problem.retryAfterSeconds, problem);
  const Icon = ICONS[problem.code] ?? TriangleAlert;
  return (
    <div role="alert" className="border-line bg-card rounded-lg border p-5">
      <div className="flex items-start gap-3">
        <Icon className="text-warn-ink mt-0.5 size-6 shrink-0" aria-hidden />
        <div className="min-w-0 flex-1">
          <h2 className="text-base font-semibold">{t(`problem.${problem.code}.title`)}</h2>
          <p className="text-muted mt-1">{t(`problem.${problem.code}.next`)}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            {onRetry && (
              <Button look="primary" onClick={onRetry} disabled={wait > 0}>
                {wait > 0 ? t('retryIn', { seconds: wait }) : t('retry')}
              </Button>
            )}
            {children}
          </div>
          <p className="text-muted mt-3 font-mono text-xs">{problem.code}</p>
        </div>
      </div>
    </div>
  );
}
