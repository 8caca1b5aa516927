/** Pages of other sites that a visitor may open; nothing is loaded from them. */
export const explorer = {
  account: (address: string): string => `https://solscan.io/account/${encodeURIComponent(address)}`,
  token: (mint: string): string => `https://solscan.io/token/${encodeURIComponent(mint)}`,
  transaction: (signature: string): string => `https://solscan.io/tx/${encodeURIComponent(signature)}`,
  block: (slot: number): string => `https://solscan.io/block/${slot}`,
};

/** An address that somebody entered into a table: opened only when it is a page on X. */
export function profileOnX(url: string | null | undefined, handle: string | null | undefined): string | null {
  if (handle && /^@?[A-Za-z0-9_]{1,15}$/.test(handle)) {
    return `https://x.com/${handle.replace('@', '')}`;
  }
  return url && /^https:\/\/(www\.)?(x|twitter)\.com\/[A-Za-z0-9_]{1,15}\/?$/.test(url) ? url : null;
}
