import * as Tooltip from '@radix-ui/react-tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Layout } from './Layout';
import { NotFound } from './NotFound';
import { PageBoundary } from './PageBoundary';
import { PageSkeleton } from './PageSkeleton';
import { queries } from './queries';

const HomePage = lazy(() => import('@/features/home/HomePage'));
const TokenPage = lazy(() => import('@/features/token/TokenPage'));
const WalletPage = lazy(() => import('@/features/wallet/WalletPage'));
const ComparePage = lazy(() => import('@/features/compare/ComparePage'));
const HistoryPage = lazy(() => import('@/features/history/HistoryPage'));
const SmartMoneyPage = lazy(() => import('@/features/smart/SmartMoneyPage'));
const AlertsPage = lazy(() => import('@/features/alerts/AlertsPage'));
const AdminPage = lazy(() => import('@/features/admin/AdminPage'));

/** The addresses of the application; the gateway answers the same ones with its page. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Tooltip.Provider delayDuration={250}>
        <Layout>
          <PageBoundary>
            <Suspense fallback={<PageSkeleton />}>
              <Switch>
                <Route path="/" component={HomePage} />
                <Route path="/token/:mint">{({ mint }) => <TokenPage key={mint} mint={mint} />}</Route>
                <Route path="/wallet/:wallet">{({ wallet }) => <WalletPage key={wallet} wallet={wallet} />}</Route>
                <Route path="/compare" component={ComparePage} />
                <Route path="/history" component={HistoryPage} />
                <Route path="/smart-money" component={SmartMoneyPage} />
                <Route path="/alerts" component={AlertsPage} />
                <Route path="/admin" component={AdminPage} />
                <Route component={NotFound} />
              </Switch>
            </Suspense>
          </PageBoundary>
        </Layout>
      </Tooltip.Provider>
    </QueryClientProvider>
  );
}
