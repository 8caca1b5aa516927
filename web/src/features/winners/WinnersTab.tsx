import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { TraderPage } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Button } from '@/shared/ui/Button';
import { Pages } from '@/shared/ui/Pages';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Toggle } from '@/shared/ui/Toggle';
import { ReadingHistory } from './ReadingHistory';
import { COSTS, FIRST, MODES, type Question, sortedBy } from './traders';
import { useTraders } from './useTraders';
import { WinnersTable } from './WinnersTable';

/** Who made what of the token: everybody who ever traded it, those who left included. */
export default function WinnersTab({ mint }: { mint: string }) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<Question>(FIRST);
  const told = useTraders(mint, question);
  const problem = told.error === null ? null : <ProblemNotice problem={problemOf(told.error)} onRetry={() => void told.refetch()} />;
  if (told.data === undefined) {
    return problem ?? <Skeleton className="h-72" />;
  }
  if (told.data.kind === 'reading') {
    return <ReadingHistory job={told.data.job} onRetry={() => void told.refetch()} />;
  }
  const { page } = told.data;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div role="group" aria-labelledby="winners-mode" className="flex flex-wrap items-center gap-1">
          <span id="winners-mode" className="text-muted me-1 text-xs">{t('winners.mode')}</span>
          {MODES.map((mode) => (
            <Toggle key={mode} on={mode === question.mode} onClick={() => setQuestion({ ...question, mode, page: 1 })}>
              {t(`winners.modes.${mode}`)}
            </Toggle>
          ))}
        </div>
        <div role="group" aria-labelledby="winners-cost" className="flex flex-wrap items-center gap-1">
          <span id="winners-cost" className="text-muted me-1 text-xs">{t('winners.cost')}</span>
          {COSTS.map((cost) => (
            <Toggle key={cost} on={cost === question.cost} onClick={() => setQuestion({ ...question, cost, page: 1 })}>
              {t(`winners.costs.${cost}`)}
            </Toggle>
          ))}
        </div>
        <Button size="small" disabled={told.isFetching} onClick={() => void told.refetch()}>
          <RefreshCw aria-hidden />
          {t('winners.refresh')}
        </Button>
      </div>
      {problem}
      <AsOf page={page} />
      <WinnersTable page={page} question={question} onSort={(sortBy) => setQuestion(sortedBy(question, sortBy))} />
      <Pages pagination={page.pagination} onGo={(to) => setQuestion({ ...question, page: to })} />
      <p className="text-muted text-xs">{t('winners.explained')}</p>
    </div>
  );
}

function AsOf({ page }: { page: TraderPage }) {
  const { t } = useTranslation();
  const say = useFormats();
  const { asOf } = page;
  return (
    <p className="text-muted text-xs" aria-live="polite">
      {t('winners.asOf', { ago: say.ago(asOf.time) ?? t('unknown'), count: asOf.signatures, signatures: say.number(asOf.signatures) })}
      {!asOf.complete && ` ${t('winners.incomplete')}`}
      {page.washTrades + page.arbitrages > 0 && ` ${t('winners.leftOut', { washes: say.number(page.washTrades), arbitrages: say.number(page.arbitrages) })}`}
      {page.changes !== null && page.changes.changed.length > 0 && ` ${t('winners.changed', { count: page.changes.changed.length })}`}
    </p>
  );
}
