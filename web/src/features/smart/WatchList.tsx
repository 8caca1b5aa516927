import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { api, data } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import type { Watched } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { shortAddress } from '@/shared/lib/text';
import { Card } from '@/shared/ui/Card';
import { Hostile } from '@/shared/ui/Hostile';
import { Pages } from '@/shared/ui/Pages';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Behaviour } from './Behaviour';

/** Wallets that are followed live, and why. */
export function WatchList() {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const told = useQuery({
    queryKey: ['watchlist', page],
    queryFn: ({ signal }) => data(api.GET('/api/v1/watchlist', { params: { query: { page, limit: 20 } }, signal })),
  });
  return (
    <Card title={t('watch.title')} aside={<Link href="/alerts">{t('watch.toAlerts')}</Link>}>
      {told.isError && <ProblemNotice problem={problemOf(told.error)} onRetry={() => void told.refetch()} />}
      {told.isPending && <Skeleton className="h-24" />}
      {told.isSuccess && told.data.wallets.length === 0 && <p className="text-muted">{t('watch.nobody')}</p>}
      {told.isSuccess && told.data.wallets.length > 0 && (
        <>
          <ul className="grid gap-1">
            {told.data.wallets.map((wallet) => <Entry key={wallet.walletAddress} wallet={wallet} />)}
          </ul>
          <div className="mt-3 empty:hidden"><Pages pagination={told.data.pagination} onGo={setPage} /></div>
        </>
      )}
    </Card>
  );
}

function Entry({ wallet }: { wallet: Watched }) {
  const { t } = useTranslation();
  const say = useFormats();
  const { rule } = wallet;
  return (
    <li className="border-line flex flex-wrap items-baseline gap-x-3 border-b py-1 last:border-0">
      <Link href={`/wallet/${wallet.walletAddress}`} className="font-mono text-xs" title={wallet.walletAddress}>{shortAddress(wallet.walletAddress)}</Link>
      {wallet.name !== null && <Hostile text={wallet.name} className="text-xs font-medium" />}
      <span className="text-muted text-xs">
        {t(`watch.source.${wallet.source}`)}
        {rule !== null && <> · {t('watch.rule', { wins: rule.wins, tokens: rule.tokens, sol: say.number(rule.realizedSol, 2) })} · <Behaviour cluster={rule.cluster} /></>}
        {` · ${t('watch.since', { ago: say.ago(wallet.addedAt) })} · `}
        {t(wallet.followed ? 'watch.followed' : 'watch.notFollowed')}
      </span>
    </li>
  );
}
