import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LabelBadge, NamedBadge } from '@/features/holders/LabelBadge';
import { api, data } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import type { Wallet } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Address } from '@/shared/ui/Address';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Hostile } from '@/shared/ui/Hostile';
import { Known } from '@/shared/ui/Known';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';

export function WalletFacts({ wallet }: { wallet: string }) {
  const { t } = useTranslation();
  const known = useQuery({
    queryKey: ['wallet', wallet],
    queryFn: ({ signal }) => data(api.GET('/api/v1/wallets/{wallet}', { params: { path: { wallet } }, signal })),
  });
  if (known.isError) {
    const problem = problemOf(known.error);
    return problem.code === 'NOT_FOUND' ? (
      <Card><p className="text-muted">{t('wallet.neverMet')}</p></Card>
    ) : (
      <ProblemNotice problem={problem} onRetry={() => void known.refetch()} />
    );
  }
  return known.isPending ? <Skeleton className="h-40" /> : <FactsCard wallet={known.data} />;
}

function FactsCard({ wallet }: { wallet: Wallet }) {
  const { t } = useTranslation();
  const say = useFormats();
  const { funding, knownAs } = wallet;
  return (
    <Card title={t('wallet.who')} aside={<Labels wallet={wallet} />}>
      <Facts
        columns
        facts={[
          { name: t('wallet.knownAs'), value: knownAs === null ? t('wallet.nobodyKnown') : <><Hostile text={knownAs.name} /> ({t(`category.${knownAs.category}`)})</> },
          { name: t('holderDetail.transactions'), value: <Known value={say.number(wallet.transactionCount)} atLeast={wallet.transactionCountIsLowerBound} /> },
          { name: t('holderDetail.lastActivity'), value: <Known value={say.ago(wallet.lastActivityTime)} /> },
          { name: t('holderDetail.funding'), value: funding === null ? <Known value={null} /> : <>{say.number(funding.amountSol, 4)} SOL <Address address={funding.address} /></> },
          { name: t('wallet.fundedAt'), value: <Known value={say.time(funding?.time)} /> },
          { name: t('wallet.readAt'), value: <Known value={say.ago(wallet.updatedAt)} /> },
        ]}
      />
    </Card>
  );
}

function Labels({ wallet }: { wallet: Wallet }) {
  const { t } = useTranslation();
  return (
    <span className="flex flex-wrap gap-1">
      {wallet.labels.map((label) => (label.kolInfo ? <NamedBadge key={label.type} kol={label.kolInfo} /> : <LabelBadge key={label.type} label={label} />))}
      {wallet.labelsIncomplete && t('holder.labelsIncomplete')}
    </span>
  );
}
