import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { orderScan } from '@/features/token/orderScan';

/** Starts a scan of a token and goes to its page. */
export function useRescan() {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (mint: string) => orderScan(mint, false),
    onSuccess: (ordered, mint) => {
      if (ordered.kind === 'running') {
        navigate(`/token/${mint}?scan=${ordered.scanId}`);
      } else {
        queries.removeQueries({ queryKey: ['token', mint] });
        navigate(`/token/${mint}`);
      }
    },
  });
}
