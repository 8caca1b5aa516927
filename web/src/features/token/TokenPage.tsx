import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Problem } from '@/shared/api/problem';
import { isAddress } from '@/shared/lib/address';
import { safeText } from '@/shared/lib/text';
import { buttonLook } from '@/shared/ui/Button';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { ScanProgress } from './ScanProgress';
import { ScoreCard } from './ScoreCard';
import { TokenHeader } from './TokenHeader';
import { TokenTabs } from './TokenTabs';
import { useToken } from './useToken';

const WRONG_ADDRESS = new Problem('INVALID_ADDRESS', '');

export default function TokenPage({ mint }: { mint: string }) {
  return isAddress(mint) ? <Token mint={mint} /> : <ProblemNotice problem={WRONG_ADDRESS}><HomeLink /></ProblemNotice>;
}

function Token({ mint }: { mint: string }) {
  const { t } = useTranslation();
  const view = useToken(mint);
  const { result, progress, problem } = view;
  usePageTitle(result?.token.symbol ?? progress?.facts.symbol ?? null, result?.coalScore ?? null);

  if (problem !== null) {
    return (
      <ProblemNotice problem={problem} onRetry={view.scan}>
        {problem.code === 'TOKEN_NOT_FOUND' && (
          <Link href={`/wallet/${mint}`} className={buttonLook()}>
            {t('token.asWallet')}
          </Link>
        )}
        <HomeLink />
      </ProblemNotice>
    );
  }
  if (result === null) {
    return progress === null ? <Skeleton className="h-64" /> : <ScanProgress mint={mint} progress={progress} />;
  }
  return (
    <div className="grid gap-4">
      <TokenHeader result={result} refreshing={progress} refreshProblem={view.refreshProblem} onRefresh={view.refresh} />
      <ScoreCard result={result} />
      <TokenTabs result={result} />
    </div>
  );
}

function HomeLink() {
  const { t } = useTranslation();
  return (
    <Link href="/" className={buttonLook()}>
      {t('token.otherAddress')}
    </Link>
  );
}

function usePageTitle(symbol: string | null, score: number | null): void {
  useEffect(() => {
    const name = symbol === null ? '' : safeText(symbol, 16).text;
    document.title = [score === null ? '' : String(score), name, 'CoalScan'].filter((part) => part !== '').join(' · ');
    return () => {
      document.title = 'CoalScan';
    };
  }, [symbol, score]);
}
