import { useTranslation } from 'react-i18next';
import { Problem } from '@/shared/api/problem';
import type { TraderJob } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Bar } from '@/shared/ui/Bar';
import { Card } from '@/shared/ui/Card';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';

const FAILED = new Problem('SERVICE_UNAVAILABLE', '');

/** How far the reading of a token's history is; it goes on whether anybody looks or not. */
export function ReadingHistory({ job, onRetry }: { job: TraderJob; onRetry(): void }) {
  const { t } = useTranslation();
  const say = useFormats();
  if (job.state === 'FAILED') {
    return <ProblemNotice problem={FAILED} onRetry={onRetry} />;
  }
  const stage = t(`winners.stage.${job.stage ?? 'LISTING'}`);
  const count = job.total === null ? say.number(job.done) : `${say.number(job.done)} / ${say.number(job.total)}`;
  return (
    <Card title={t('winners.reading')}>
      <p aria-live="polite" className="mb-2">
        {stage} <span className="tabular">{count}</span>
      </p>
      <Bar percent={job.total === null || job.total === 0 ? null : (100 * job.done) / job.total} label={stage} />
      <p className="text-muted mt-3 text-xs">{t('winners.readingWhy')}</p>
    </Card>
  );
}
