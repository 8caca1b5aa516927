import type { Trade } from '@/shared/api/types';
import type { Formats } from './format';

const QUOTES: Record<string, { symbol: string; decimals: number }> = {
  So11111111111111111111111111111111111111112: { symbol: 'SOL', decimals: 9 },
  EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v: { symbol: 'USDC', decimals: 6 },
  Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB: { symbol: 'USDT', decimals: 6 },
};

/** Whether tokens are priced in it. */
export function isQuote(mint: string): boolean {
  return Object.hasOwn(QUOTES, mint);
}

/** What a trade was paid with; null when the amount, or the decimals of what it was paid in, are not known. */
export function quoteAmount(say: Formats, trade: Pick<Trade, 'quoteMint' | 'rawQuoteAmount'>): string | null {
  const quote = trade.quoteMint === null ? undefined : QUOTES[trade.quoteMint];
  const amount = quote === undefined ? null : say.tokens(trade.rawQuoteAmount, quote.decimals);
  return quote === undefined || amount === null ? null : `${amount} ${quote.symbol}`;
}
