import { base58 } from '@scure/base';
import { isQuote } from './quote';

const ADDRESS_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** More is no address of anything, and decoding takes the square of it. */
const LONGEST = 100;
const LONGEST_URL = 2000;

const FOREIGN = /[^1-9A-HJ-NP-Za-km-z]/u;

export type Reading =
  | { kind: 'empty' }
  | { kind: 'address'; address: string; from: 'text' | 'link' | 'pairLink' | 'walletLink' }
  | { kind: 'wrong'; reason: WrongReason; detail?: string };

export type WrongReason = 'character' | 'length' | 'signature' | 'ethereum' | 'linkWithoutAddress' | 'otherChain';

/** Reads what somebody pasted: an address, or a link to a page about one. */
export function readAddress(input: string): Reading {
  const text = input.trim();
  if (text === '') {
    return { kind: 'empty' };
  }
  if (/^https?:\/\//i.test(text) || /^[\w-]+(\.[\w-]+)+\//.test(text)) {
    return readLink(text);
  }
  return readPlain(text);
}

export function isAddress(text: string): boolean {
  return bytesOf(text) === ADDRESS_BYTES;
}

/** How many bytes base58 text stands for; null when it is none, or too long to be anything. */
function bytesOf(text: string): number | null {
  return text.length <= LONGEST && !FOREIGN.test(text) ? base58.decode(text).length : null;
}

function readPlain(text: string): Reading {
  if (/^0x[0-9a-f]{6,}$/i.test(text)) {
    return { kind: 'wrong', reason: 'ethereum' };
  }
  const foreign = FOREIGN.exec(text)?.[0];
  if (foreign !== undefined) {
    return { kind: 'wrong', reason: 'character', detail: foreign };
  }
  const bytes = bytesOf(text) ?? text.length;
  if (bytes === SIGNATURE_BYTES) {
    return { kind: 'wrong', reason: 'signature' };
  }
  return bytes === ADDRESS_BYTES
    ? { kind: 'address', address: text, from: 'text' }
    : { kind: 'wrong', reason: 'length', detail: String(bytes) };
}

/** Chains that pages about tokens name in their paths. */
const OTHER_CHAINS = /\/(ethereum|eth|bsc|base|polygon|arbitrum|avalanche|sui|ton|tron)(\/|$)/i;

function readLink(text: string): Reading {
  let url: URL;
  try {
    url = new URL(/^https?:/i.test(text) ? text.slice(0, LONGEST_URL) : `https://${text.slice(0, LONGEST_URL)}`);
  } catch {
    return { kind: 'wrong', reason: 'linkWithoutAddress' };
  }
  const address = addressesIn(url).at(-1);
  if (address !== undefined) {
    return { kind: 'address', address, from: sortOfLink(url) };
  }
  return { kind: 'wrong', reason: OTHER_CHAINS.test(url.pathname) ? 'otherChain' : 'linkWithoutAddress' };
}

function sortOfLink(url: URL): 'link' | 'pairLink' | 'walletLink' {
  if (/(^|\.)(dexscreener\.com|geckoterminal\.com|dextools\.io)$/.test(url.hostname)) {
    return 'pairLink';
  }
  return /\/(account|wallet|profile|portfolio)\//.test(url.pathname) ? 'walletLink' : 'link';
}

/** The token that is meant last: in links of swaps wrapped SOL and stable coins stand beside it. */
function addressesIn(url: URL): string[] {
  const parts = [...url.searchParams.values(), ...url.hash.slice(1).split('/'), ...url.pathname.split('/')];
  const found = parts.flatMap((part) => part.split(/[^0-9A-Za-z]+/)).filter(isAddress);
  return [...found.filter(isQuote), ...found.filter((each) => !isQuote(each))];
}
