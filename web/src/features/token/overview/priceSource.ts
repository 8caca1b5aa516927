import type { TFunction } from 'i18next';

const KINDS = ['curve', 'pool', 'trades', 'constant', 'unknown'] as const;

/** "pool:pumpswap,pool:raydium-v4" in words: where the token's price came from, then, after a semicolon, that of SOL. A kind that is new is shown as it came. */
export function priceSource(source: string | null | undefined, t: TFunction): string | null {
  if (source === null || source === undefined) {
    return null;
  }
  const [ofToken = '', ofSol] = source.split(',');
  const token = inWords(ofToken, t);
  return ofSol === undefined ? token : t('fact.priceSources.both', { token, sol: inWords(ofSol, t) });
}

function inWords(part: string, t: TFunction): string {
  const [name = '', detail = ''] = part.split(':');
  const kind = KINDS.find((known) => known === name);
  return kind === undefined ? part : t(`fact.priceSources.${kind}`, { venue: detail, count: Number(detail.replace(/\D+/, '')) });
}
