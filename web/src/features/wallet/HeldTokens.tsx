import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { api, data } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import type { HeldToken } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { shortAddress } from '@/shared/lib/text';
import { Card } from '@/shared/ui/Card';
import { Hostile } from '@/shared/ui/Hostile';
import { Known } from '@/shared/ui/Known';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';

/** More than this is no list to read. */
const SHOWN = 100;

/** What the wallet holds at this moment, read from the chain. */
export function HeldTokens({ wallet }: { wallet: string }) {
  const { t } = useTranslation();
  const held = useQuery({
    queryKey: ['wallet', wallet, 'tokens'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/wallets/{wallet}/tokens', { params: { path: { wallet } }, signal })),
  });
  if (held.isError) {
    return <ProblemNotice problem={problemOf(held.error)} onRetry={() => void held.refetch()} />;
  }
  if (held.isPending) {
    return <Skeleton className="h-24" />;
  }
  const { tokens, complete } = held.data;
  return (
    <Card title={t('wallet.held')} aside={t('wallet.heldCount', { count: tokens.length })}>
      {tokens.length === 0 && <p className="text-muted">{t(complete ? 'wallet.holdsNothing' : 'wallet.holdsUnknown')}</p>}
      <ul className="grid gap-x-6 gap-y-1 text-xs sm:grid-cols-2">
        {tokens.slice(0, SHOWN).map((token) => <Holding key={token.contractAddress} token={token} />)}
      </ul>
      {tokens.length > SHOWN && <p className="text-muted mt-2 text-xs">{t('wallet.heldMore', { count: tokens.length - SHOWN })}</p>}
      {!complete && tokens.length > 0 && <p className="text-muted mt-2 text-xs">{t('wallet.heldIncomplete')}</p>}
    </Card>
  );
}

function Holding({ token }: { token: HeldToken }) {
  const say = useFormats();
  return (
    <li className="border-line flex items-baseline justify-between gap-3 border-b py-1">
      <span>
        <Link href={`/token/${token.contractAddress}`} className="font-mono" title={token.contractAddress}>{shortAddress(token.contractAddress)}</Link>
        {token.symbol !== null && <span className="ms-2"><Hostile text={token.symbol} /></span>}
      </span>
      <span className="tabular"><Known value={say.tokens(token.rawAmount, token.decimals)} /></span>
    </li>
  );
}
