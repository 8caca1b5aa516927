import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, data } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import type { TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Card } from '@/shared/ui/Card';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { RiskBadge } from '@/shared/ui/RiskBadge';
import { Skeleton } from '@/shared/ui/Skeleton';

const SHOWN = 20;

/** Scores of this token by everybody's scans, newest first. */
export function PastScores({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const say = useFormats();
  const past = useQuery({
    queryKey: ['of', result.contractAddress, 'history'],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/history/{address}', { params: { path: { address: result.contractAddress }, query: { limit: SHOWN } }, signal })),
  });
  if (past.isError) {
    return <ProblemNotice problem={problemOf(past.error)} onRetry={() => void past.refetch()} />;
  }
  return (
    <Card title={t('details.past')}>
      {past.isPending ? (
        <Skeleton className="h-20" />
      ) : (
        <ol className="flex flex-wrap gap-x-6 gap-y-2 text-xs">
          {past.data.history.map((score) => (
            <li key={score.scanId} className="flex items-center gap-2">
              <RiskBadge level={score.riskLevel} score={score.coalScore} />
              <span className="text-muted">{say.time(score.scanTimestamp)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
