import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { priceSource } from '@/features/token/overview/priceSource';
import { api, data } from '@/shared/api/client';
import type { OtherPrice } from '@/shared/api/types';
import { useFormats } from '@/shared/i18n/useFormats';
import { Known } from '@/shared/ui/Known';

const LOOK_EVERY_MS = 10_000;
const NAMES: Record<OtherPrice['source'], string> = { dexscreener: 'DexScreener', jupiter: 'Jupiter' };

/** What the token costs now by what its pools hold, and beside it what others say where this installation asks them. */
export function SpotPrices({ mint, factor }: { mint: string; factor: number }) {
  const { t } = useTranslation();
  const say = useFormats();
  const price = usePrice(mint);
  if (price.data === undefined) {
    return null;
  }
  const { spot, others } = price.data;
  const usd = (amount: number | null | undefined): string | null => {
    const scaled = amount === null || amount === undefined ? null : amount * factor;
    return factor === 1 ? say.price(scaled) : say.usdCompact(scaled);
  };
  return (
    <p className="tabular mb-2 flex flex-wrap gap-x-4 text-xs">
      <span>
        <span className="text-muted">{t('price.spot', { source: priceSource(spot?.source, t) ?? t('unknown') })}</span> <Known value={usd(spot?.usd)} className="font-semibold" />
      </span>
      {others.map((other) => (
        <span key={other.source}>
          <span className="text-muted">{NAMES[other.source]}</span> {other.answered ? <Known value={usd(other.usd)} /> : <span className="text-muted italic">{t('price.silent')}</span>}
        </span>
      ))}
    </p>
  );
}

function usePrice(mint: string) {
  return useQuery({
    queryKey: ['of', mint, 'spot'],
    refetchInterval: LOOK_EVERY_MS,
    queryFn: ({ signal }) => data(api.GET('/api/v1/prices/{mint}', { params: { path: { mint } }, signal })),
  });
}
