import { describe, expect, it } from 'vitest';
import { safeText, shortAddress } from './text';

describe('text of strangers', () => {
  it('is left alone when it is harmless, in any script', () => {
    for (const name of ['Ember Otter', '狗狗币', 'شاي', '👨‍👩‍👧 fam'.replaceAll('\u200d', ''), 'Ünïcode']) {
      expect(safeText(name, 40)).toEqual({ text: name, altered: false });
    }
  });

  it('loses marks that turn the direction of what follows', () => {
    expect(safeText('safe\u202Eelbisrever\u2066\u200F', 40)).toEqual({ text: 'safeelbisrever', altered: true });
  });

  it('loses what cannot be seen', () => {
    expect(safeText('US\u200BDC\u0000\uFEFF\u{E0041}', 40)).toEqual({ text: 'USDC', altered: true });
    expect(safeText('\u3164\u200b', 40)).toEqual({ text: '', altered: true });
  });

  it('stays on one line', () => {
    expect(safeText('a\n\n\tb', 40).text).toBe('a b');
    expect(safeText('a \u00a0 b', 40).text).toBe('a b');
  });

  it('is cut by what readers call letters, fast', () => {
    const long = safeText('x'.repeat(10_000), 32);
    expect(long).toEqual({ text: `${'x'.repeat(32)}…`, altered: true });
    expect(safeText('e\u0301'.repeat(50), 3).text).toBe(`${'e\u0301'.repeat(3)}…`);
  });

  it('piles no marks over its neighbours', () => {
    expect(safeText(`z${'\u0334'.repeat(60)}`, 40).text).toBe('z\u0334\u0334');
  });

  it('survives half a surrogate pair', () => {
    expect(safeText('a\ud800b', 40).altered).toBe(true);
  });
});

describe('a short address', () => {
  it('has the first and the last four characters', () => {
    expect(shortAddress('CfPq6BmzFyoRj1mHARuYCNxoYiE4j37PZsR5fMfoiBoY')).toBe('CfPq…iBoY');
  });
});
