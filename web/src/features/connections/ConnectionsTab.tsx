import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, data } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import type { BundleType, TokenScanResult } from '@/shared/api/types';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { BundleTable } from './BundleTable';
import { Legend } from './Legend';
import { LINK_TYPES } from './linkColours';

const GraphView = lazy(() => import('./GraphView'));

export default function ConnectionsTab({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const [visible, setVisible] = useState<ReadonlySet<BundleType>>(new Set(LINK_TYPES));
  const shown = result.bundles.filter((bundle) => visible.has(bundle.type));
  const toggle = (type: BundleType): void => {
    const next = new Set(visible);
    if (!next.delete(type)) {
      next.add(type);
    }
    setVisible(next);
  };
  return (
    <div className="grid gap-3">
      <Legend bundles={result.bundles} visible={visible} onToggle={toggle} />
      <Picture result={result} visible={visible} />
      {result.bundles.length === 0 ? <p className="text-muted">{t(result.bundledPercentage === null ? 'bundle.unknown' : 'bundle.none')}</p> : <BundleTable bundles={shown} result={result} />}
      <p className="text-muted text-xs">{t('bundle.limits')}</p>
    </div>
  );
}

function Picture({ result, visible }: { result: TokenScanResult; visible: ReadonlySet<BundleType> }) {
  const graph = useQuery({
    queryKey: ['of', result.contractAddress, 'graph', result.scanId, result.revision],
    queryFn: ({ signal }) => data(api.GET('/api/v1/bundles/{address}/graph', { params: { path: { address: result.contractAddress } }, signal })),
  });
  if (graph.isError) {
    return <ProblemNotice problem={problemOf(graph.error)} onRetry={() => void graph.refetch()} />;
  }
  if (graph.isPending) {
    return <Skeleton className="h-[26rem]" />;
  }
  return (
    <Suspense fallback={<Skeleton className="h-[26rem]" />}>
      <GraphView flat={graph.data} visible={visible} />
    </Suspense>
  );
}
