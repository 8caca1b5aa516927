import * as Tabs from '@radix-ui/react-tabs';
import { lazy, type ReactNode, type RefObject, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { TokenScanResult } from '@/shared/api/types';
import { Skeleton } from '@/shared/ui/Skeleton';
import { Overview } from './overview/Overview';
import { found } from './readWhole';

const HoldersTab = lazy(() => import('@/features/holders/HoldersTab'));
const ConnectionsTab = lazy(() => import('@/features/connections/ConnectionsTab'));
const PriceTab = lazy(() => import('@/features/price/PriceTab'));
const WinnersTab = lazy(() => import('@/features/winners/WinnersTab'));
const DetailsTab = lazy(() => import('@/features/details/DetailsTab'));

const TABS = ['overview', 'holders', 'connections', 'price', 'winners', 'details'] as const;
type Tab = (typeof TABS)[number];

/** Which tab is open stands in the address, so that it can be shared. */
export function TokenTabs({ result }: { result: TokenScanResult }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const open = TABS.find((tab) => tab === asked) ?? 'overview';
  const counts: Partial<Record<Tab, number | null>> = { holders: result.holderCount, connections: found(result.bundles.length, result.bundledPercentage !== null) };
  const show = (tab: string): void =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        next.set('tab', tab);
        return next;
      },
      { replace: true },
    );
  const list = useInSight(open);
  return (
    <Tabs.Root value={open} onValueChange={show}>
      <Tabs.List ref={list} aria-label={t('tab.label')} className="border-line relative flex gap-1 overflow-x-auto border-b [scrollbar-width:none] max-sm:pe-10 max-sm:mask-r-from-88%">
        {TABS.map((tab) => (
          <Tabs.Trigger
            key={tab}
            value={tab}
            className="text-muted data-[state=active]:border-link data-[state=active]:text-ink cursor-pointer border-b-2 border-transparent px-3 py-2 font-medium whitespace-nowrap max-sm:px-2.5"
          >
            {t(`tab.${tab}`)}
            {counts[tab] != null && <span className="bg-sunken text-muted tabular ms-1.5 rounded px-1.5 text-xs">{counts[tab]}</span>}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Panel tab="overview">
        <Overview result={result} />
      </Panel>
      <Panel tab="holders">
        <HoldersTab result={result} />
      </Panel>
      <Panel tab="connections">
        <ConnectionsTab result={result} />
      </Panel>
      <Panel tab="price">
        <PriceTab key={result.scanId} result={result} />
      </Panel>
      <Panel tab="winners">
        <WinnersTab mint={result.contractAddress} />
      </Panel>
      <Panel tab="details">
        <DetailsTab result={result} />
      </Panel>
    </Tabs.Root>
  );
}

/** On a narrow screen the tabs scroll sideways: the open one is always in sight. */
function useInSight(open: Tab): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[data-state=active]');
    if (list.current !== null && tab != null) {
      list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2;
    }
  }, [open]);
  return list;
}

function Panel({ tab, children }: { tab: Tab; children: ReactNode }) {
  return (
    <Tabs.Content value={tab} className="pt-4">
      <Suspense fallback={<Skeleton className="h-72" />}>{children}</Suspense>
    </Tabs.Content>
  );
}
