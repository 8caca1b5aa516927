import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { api, data } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import type { Candles, TokenScanResult } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { isAddress } from '@/shared/lib/address';
import { shortAddress } from '@/shared/lib/text';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { External } from '@/shared/ui/External';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Toggle } from '@/shared/ui/Toggle';
import { PriceSummary } from './PriceSummary';
import { INTERVAL_MS, RANGES, type Range, rangeFor } from './ranges';
import { buyMarks, tradePoints } from './series';
import { SpotPrices } from './SpotPrices';
import { useBuys, WATCHED_HOLDERS } from './useBuys';
import { useWalletTrades } from './useWalletTrades';

const PriceChart = lazy(() => import('./PriceChart'));

/** Of a token that was scanned so long ago, what happened since is mostly not known: its chart ends with the scan. */
const FOLLOWED_MS = 15 * 60_000;
const LOOK_EVERY_MS = 5_000;

export default function PriceTab({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const [range, setRange] = useState<Range>(() => rangeFor(result.tokenAge));
  const [end, setEnd] = useState(() => (Date.now() - result.scanTimestamp < FOLLOWED_MS ? null : result.scanTimestamp));
  const [asCap, setAsCap] = useState(false);
  const wallet = useLookedAt();
  const [marked, setMarked] = useState(wallet === null);
  const candles = useCandles(result, range, end);
  const buys = useBuys(result, marked);
  const marks = useMemo(() => (candles.data === undefined || buys === null ? [] : buyMarks(buys, candles.data)), [buys, candles.data]);
  const trades = useWalletTrades(result.contractAddress, wallet);
  const points = useMemo(() => (candles.data === undefined ? [] : tradePoints(trades, candles.data)), [trades, candles.data]);
  const supply = Number(result.token.supply) / 10 ** result.token.decimals;

  return (
    <Card title={t(asCap ? 'price.capTitle' : 'price.title')} aside={<Attribution />}>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <div role="group" aria-label={t('price.range')} className="flex gap-1">
          {RANGES.map((each) => (
            <Toggle key={each.name} on={each.name === range.name} onClick={() => setRange(each)}>
              {t(`price.last.${each.name}`)}
            </Toggle>
          ))}
        </div>
        <Toggle on={asCap} onClick={() => setAsCap(!asCap)}>{t('price.asCap')}</Toggle>
        <Toggle on={marked} onClick={() => setMarked(!marked)}>{t('price.marks', { count: WATCHED_HOLDERS })}</Toggle>
      </div>
      {wallet !== null && <p className="text-muted mb-2 text-xs">{t('price.pointsOf', { wallet: shortAddress(wallet) })}</p>}
      {candles.isError && <ProblemNotice problem={problemOf(candles.error)} onRetry={() => void candles.refetch()} />}
      {candles.isPending && <Skeleton className="h-80" />}
      {candles.isSuccess && (
        <>
          <PriceSummary candles={candles.data} factor={asCap ? supply : 1} />
          {candles.data.live && <SpotPrices mint={result.contractAddress} factor={asCap ? supply : 1} />}
          {candles.data.candles.every((candle) => candle.gap) ? (
            <NoTrades candles={candles.data} onGo={(last) => setEnd(last + INTERVAL_MS[range.interval])} />
          ) : (
            <Suspense fallback={<Skeleton className="h-80" />}>
              <PriceChart candles={candles.data} marks={marks} points={points} factor={asCap ? supply : 1} label={t('price.label')} />
            </Suspense>
          )}
        </>
      )}
    </Card>
  );
}

/** The wallet whose points are asked for, by the address of the page. */
function useLookedAt(): string | null {
  const [search] = useSearchParams();
  const wallet = search.get('wallet');
  return wallet !== null && isAddress(wallet) ? wallet : null;
}

/** @param end null for now: what comes is shown as it comes, while the page is looked at */
function useCandles(result: TokenScanResult, range: Range, end: number | null) {
  return useQuery({
    queryKey: ['of', result.contractAddress, 'candles', range.name, end],
    refetchInterval: end === null ? LOOK_EVERY_MS : false,
    queryFn: ({ signal }) => {
      const to = end ?? Date.now();
      return data(
        api.GET('/api/v1/candles/{mint}', {
          params: { path: { mint: result.contractAddress }, query: { interval: range.interval, from: to - range.milliseconds, to } },
          signal,
        }),
      );
    },
  });
}

function NoTrades({ candles, onGo }: { candles: Candles; onGo(last: number): void }) {
  const { t } = useTranslation();
  const say = useFormats();
  const last = candles.coverage.lastTradeTime;
  return (
    <div className="text-muted grid justify-items-center gap-2 py-10 text-center">
      <p>{t('price.noTrades')}</p>
      {last !== null && (
        <>
          <p>{t('price.lastTrade', { time: say.time(last) })}</p>
          <Button onClick={() => onGo(last)}>{t('price.goToLast')}</Button>
        </>
      )}
    </div>
  );
}

/** What the licence of the chart library asks for. */
function Attribution() {
  return <External href="https://www.tradingview.com/">Charts: TradingView Lightweight Charts™</External>;
}
