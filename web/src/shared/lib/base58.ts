const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const DIGITS = new Map([...ALPHABET].map((character, digit) => [character, digit]));

/** The first character that base58 does not have, or null. */
export function foreignCharacter(text: string): string | null {
  return [...text].find((character) => !DIGITS.has(character)) ?? null;
}

/** Bytes of base58 text; null when it is none. */
export function decodeBase58(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    let carry = DIGITS.get(character);
    if (carry === undefined) {
      return null;
    }
    for (let at = 0; at < bytes.length; at++) {
      carry += bytes[at]! * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    while (carry > 0) {
      bytes.push(carry & 0xff);
      carry >>= 8;
    }
  }
  const zeros = [...text].findIndex((character) => character !== '1');
  return Uint8Array.from([...bytes, ...new Array<number>(zeros < 0 ? text.length : zeros).fill(0)].reverse());
}
