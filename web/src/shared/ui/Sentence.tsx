import { isAddress } from '@/shared/lib/address';
import { Address } from './Address';

const PERHAPS_ADDRESSES = /([1-9A-HJ-NP-Za-km-z]{32,44})/;

/** A sentence of the API, with the addresses in it shortened, to copy and to look up; it `begins` with a capital letter where it stands alone. */
export function Sentence({ text, begins = false }: { text: string; begins?: boolean }) {
  const said = begins && !isAddress(text.split(' ')[0] ?? '') ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return said.split(PERHAPS_ADDRESSES).map((part, index) => (isAddress(part) ? <Address key={index} address={part} /> : part));
}
