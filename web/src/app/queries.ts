import { QueryClient } from '@tanstack/react-query';
import { problemOf } from '@/shared/api/problem';

const RETRIES = 2;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // a browser's word on being offline is no reason to wait in silence: the call fails and says so
      networkMode: 'always',
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // only what may pass by itself; a refused call is the visitor's to know
      retry: (count, error) => problemOf(error).passes && count < RETRIES,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
