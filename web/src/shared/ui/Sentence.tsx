import { isAddress } from '@/shared/lib/address';
import { Address } from './Address';

const PERHAPS_ADDRESSES = /([1-9A-HJ-NP-Za-km-z]{32,44})/;

/** A sentence of the API, with the addresses in it shortened, to copy and to look up. */
export function Sentence({ text }: { text: string }) {
  return text.split(PERHAPS_ADDRESSES).map((part, index) => (isAddress(part) ? <Address key={index} address={part} /> : part));
}
