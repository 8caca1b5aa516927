import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { readStored } from '@/features/token/readStored';
import { isAddress } from '@/shared/lib/address';
import { AddToken } from './AddToken';
import { CompareTable } from './CompareTable';
import { MOST_COMPARED } from './dimensions';

/** Tokens stand in the address, so that a comparison can be shared. */
export default function ComparePage() {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const mints = [...new Set((search.get('tokens') ?? '').split(','))].filter(isAddress).slice(0, MOST_COMPARED);
  const show = (next: string[]): void => setSearch(next.length === 0 ? {} : { tokens: next.join(',') }, { replace: true });
  const tokens = useQueries({
    queries: mints.map((mint) => ({
      queryKey: ['token', mint, i18n.language],
      queryFn: ({ signal }: { signal: AbortSignal }) => readStored(mint, null, signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (
    <div>
      <h1 className="mb-1 text-xl font-bold">{t('compare.title')}</h1>
      <p className="text-muted mb-4">{t('compare.subtitle', { most: MOST_COMPARED })}</p>
      {mints.length < MOST_COMPARED && <AddToken known={mints} onAdd={(mint) => show([...mints, mint])} />}
      {mints.length === 0 && <p className="text-muted mt-6 text-center">{t('compare.empty')}</p>}
      {mints.length > 0 && (
        <CompareTable
          tokens={mints.map((mint, index) => ({ mint, stored: tokens[index]?.data ?? null, error: tokens[index]?.error ?? null }))}
          onRemove={(mint) => show(mints.filter((each) => each !== mint))}
        />
      )}
    </div>
  );
}
