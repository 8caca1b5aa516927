import { describe, expect, it } from 'vitest';
import { isEmptierLeft } from './linkGraph';

describe('the label of a circle', () => {
  const place = { x: 0, y: 0 };

  it('stands where it covers no other circle', () => {
    expect(isEmptierLeft(place, [place, { x: 40, y: 5 }])).toBe(true);
    expect(isEmptierLeft(place, [place, { x: -40, y: 5 }])).toBe(false);
  });

  it('stands on the right where nothing is in the way', () => {
    expect(isEmptierLeft(place, [place, { x: 40, y: 30 }, { x: 200, y: 0 }])).toBe(false);
  });
});
