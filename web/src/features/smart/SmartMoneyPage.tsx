import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, data } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { useFormats } from '@/shared/i18n/useFormats';
import { Pages } from '@/shared/ui/Pages';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Toggle } from '@/shared/ui/Toggle';
import { Behaviour } from './Behaviour';
import { Clusters } from './Clusters';
import { SmartTable } from './SmartTable';
import { WatchList } from './WatchList';

const SORTS = ['realizedSol', 'winRate', 'profitFactor', 'wins', 'tokens', 'entry'] as const;
const LEAST_TOKENS = [1, 2, 3, 5, 10];

/** Wallets that won across tokens, those that are left out with the reasons, and those that are followed. */
export default function SmartMoneyPage() {
  const { t } = useTranslation();
  const [sortBy, setSortBy] = useState<(typeof SORTS)[number]>('realizedSol');
  const [minTokens, setMinTokens] = useState(2);
  const [filtered, setFiltered] = useState(false);
  const [cluster, setCluster] = useState<string>();
  const [page, setPage] = useState(1);
  const query = { sortBy, minTokens, filtered, cluster, page, limit: 20 };
  const told = useQuery({
    queryKey: ['smart-money', query],
    queryFn: ({ signal }) => data(api.GET('/api/v1/smart-money', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const begin = (change: () => void): void => {
    change();
    setPage(1);
  };
  return (
    <div className="grid gap-4">
      <h1 className="text-xl font-bold">{t('smart.title')}</h1>
      <p className="text-muted max-w-3xl text-sm">{t('smart.explained')}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <label className="flex items-center gap-2">
          {t('smart.sortBy')}
          <select value={sortBy} onChange={(event) => begin(() => setSortBy(event.target.value as typeof sortBy))} className="border-line bg-card rounded-md border px-2 py-1">
            {SORTS.map((sort) => <option key={sort} value={sort}>{t(`smart.sort.${sort}`)}</option>)}
          </select>
        </label>
        <label className="flex items-center gap-2">
          {t('smart.minTokens')}
          <select value={minTokens} onChange={(event) => begin(() => setMinTokens(Number(event.target.value)))} className="border-line bg-card rounded-md border px-2 py-1">
            {LEAST_TOKENS.map((least) => <option key={least}>{least}</option>)}
          </select>
        </label>
        <Toggle on={filtered} onClick={() => begin(() => setFiltered(!filtered))}>{t('smart.filtered')}</Toggle>
        {cluster !== undefined && <Toggle on onClick={() => begin(() => setCluster(undefined))}><Behaviour cluster={cluster} /> ×</Toggle>}
      </div>
      {told.isError && <ProblemNotice problem={problemOf(told.error)} onRetry={() => void told.refetch()} />}
      {told.isPending && <Skeleton className="h-72" />}
      {told.isSuccess && (
        <>
          <Measured at={told.data.measuredAt} tokens={told.data.tokens} truncated={told.data.truncated} />
          <SmartTable wallets={told.data.wallets} none={t(filtered ? 'smart.nobodyLeftOut' : 'smart.nobody')} />
          <Pages pagination={told.data.pagination} onGo={setPage} />
          {!filtered && <Clusters clusters={told.data.clusters} onPick={(name) => begin(() => setCluster(name))} />}
        </>
      )}
      <WatchList />
    </div>
  );
}

function Measured({ at, tokens, truncated }: { at: number; tokens: number; truncated: boolean }) {
  const { t } = useTranslation();
  const say = useFormats();
  return (
    <p className="text-muted text-xs">
      {t('smart.measured', { ago: say.ago(at), count: tokens, tokens: say.number(tokens) })}
      {truncated && ` ${t('smart.truncated')}`}
    </p>
  );
}
