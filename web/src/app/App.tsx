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
                <Route component={NotFound} />
              </Switch>
            </Suspense>
          </PageBoundary>
        </Layout>
      </Tooltip.Provider>
    </QueryClientProvider>
  );
}
