import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { followScan } from '@/shared/api/followScan';
import { type Problem, problemOf } from '@/shared/api/problem';
import type { TokenScanResult } from '@/shared/api/types';
import { remember } from '@/shared/storage/pastScans';
import { orderScan } from './orderScan';
import { readStored, type Stored } from './readStored';
import { advance, NOTHING_YET, type Progress } from './scanProgress';

export interface TokenView {
  result: TokenScanResult | null;
  /** Of the scan that runs now; also beside an older result. */
  progress: Progress | null;
  problem: Problem | null;
  /** Why the last refresh was refused, beside the result that stays. */
  refreshProblem: Problem | null;
  scan(): void;
  refresh(): void;
}

const FINISHED = Number.POSITIVE_INFINITY;

/**
 * A token as its address in the browser says: what is stored is shown; what runs is followed (`?scan=`, so that the
 * address can be shared or loaded again at any moment); what was never scanned is scanned.
 */
export function useToken(mint: string): TokenView {
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const scanId = search.get('scan');
  const key = ['token', mint, i18n.language];

  const name = (running: string | null): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (running === null) {
          next.delete('scan');
        } else {
          next.set('scan', running);
        }
        return next;
      },
      { replace: true },
    );

  const keep = (now: Stored): void => {
    queries.setQueryData(key, now);
  };

  const finish = (result: TokenScanResult): void => {
    keep({ kind: 'result', result });
    void queries.invalidateQueries({ queryKey: ['of', mint] });
    name(null);
  };

  const stored = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readStored(mint, scanId, signal),
    staleTime: FINISHED,
  });
  const order = useMutation({
    mutationFn: (forced: boolean) => orderScan(mint, forced),
    onSuccess: (ordered) => (ordered.kind === 'result' ? finish(ordered.result) : name(ordered.scanId)),
  });

  const found = stored.data;
  const running = found?.kind === 'running' ? found.scanId : scanId;
  const followed = useFollowed(found === undefined ? null : running, finish, () => name(null));

  const { mutate, isIdle } = order;
  useEffect(() => {
    if (found?.kind === 'none' && isIdle && running === null) {
      mutate(false);
    }
  }, [found?.kind, isIdle, running, mutate]);

  const result = found?.kind === 'result' ? found.result : null;
  useEffect(() => {
    if (result !== null) {
      remember(result);
    }
  }, [result]);
  const orderProblem = order.error === null ? null : problemOf(order.error);
  const problem =
    followed.problem ?? (stored.error === null ? (found?.kind === 'failed' ? found.problem : null) : problemOf(stored.error)) ?? orderProblem;
  const isWaiting = order.isPending || followed.progress !== null;
  return {
    result,
    progress: isWaiting ? (followed.progress ?? NOTHING_YET) : null,
    problem: result === null && !isWaiting ? problem : null,
    refreshProblem: result === null ? null : (orderProblem ?? followed.problem),
    scan: () => {
      followed.forget();
      keep({ kind: 'none' });
      name(null);
      order.mutate(false);
    },
    refresh: () => {
      followed.forget();
      order.mutate(true);
    },
  };
}

interface Followed {
  progress: Progress | null;
  problem: Problem | null;
  forget(): void;
}

function useFollowed(scanId: string | null, onResult: (result: TokenScanResult) => void, onEnd: () => void): Followed {
  const [state, setState] = useState<{ scanId: string; progress: Progress; problem: Problem | null } | null>(null);
  useEffect(() => {
    if (scanId === null) {
      return;
    }
    const leaving = new AbortController();
    let progress = NOTHING_YET;
    const show = (next: Progress): void => {
      progress = next;
      setState({ scanId, progress, problem: null });
    };
    show(NOTHING_YET);
    followScan(
      scanId,
      {
        onStage: (event) => show(advance(progress, event, Date.now())),
        onInterrupted: () => show({ ...progress, interrupted: true }),
      },
      leaving.signal,
    )
      .then(onResult)
      .catch((error: unknown) => {
        if (leaving.signal.aborted) {
          return;
        }
        const problem = problemOf(error);
        if (problem.code === 'INSUFFICIENT_DATA' && problem.more.data) {
          onResult(problem.more.data);
          return;
        }
        setState({ scanId, progress, problem });
        onEnd();
      });
    return () => leaving.abort(new DOMException('left', 'AbortError'));
    // the callbacks close over the same token: only another scan is followed anew
  }, [scanId]);
  const isCurrent = state !== null && state.scanId === scanId;
  return {
    progress: isCurrent && state.problem === null ? state.progress : null,
    problem: state?.problem ?? null,
    forget: () => setState(null),
  };
}
