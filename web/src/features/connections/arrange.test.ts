import { describe, expect, it } from 'vitest';
import { arrange, type Placed } from './arrange';

const nodes: Placed[] = [
  ...Array.from({ length: 12 }, (_, at) => ({ id: `linked${at}`, x: at % 3, y: at % 2, radius: 6 + at, linked: true })),
  ...Array.from({ length: 60 }, (_, at) => ({ id: `single${at}`, x: 1000 * at, y: 0, radius: 5 + (at % 7), linked: false })),
];

describe('the arrangement of the picture', () => {
  it('lets no circle cover another', () => {
    const places = arrange(nodes);
    for (const a of nodes) {
      for (const b of nodes.filter((each) => each.id > a.id)) {
        const [p, q] = [places.get(a.id)!, places.get(b.id)!];
        expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(a.radius + b.radius);
      }
    }
  });

  it('keeps those without links outside of those with', () => {
    const places = arrange(nodes);
    const distance = (id: string): number => Math.hypot(places.get(id)!.x, places.get(id)!.y);
    const outermost = Math.max(...nodes.filter((node) => node.linked).map((node) => distance(node.id)));
    expect(nodes.filter((node) => !node.linked).every((node) => distance(node.id) > outermost)).toBe(true);
  });

  it('is always the same', () => {
    expect(arrange(nodes)).toEqual(arrange(nodes));
  });

  it('is a disc when nobody is linked, and nothing when nobody is there', () => {
    expect(arrange(nodes.filter((node) => !node.linked)).get('single0')).toEqual({ x: 0, y: 0 });
    expect(arrange([]).size).toBe(0);
  });
});
