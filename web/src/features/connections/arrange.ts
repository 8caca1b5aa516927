export interface Placed {
  id: string;
  x: number;
  y: number;
  radius: number;
  linked: boolean;
}

/** Room between the rims of two circles. */
const GAP = 14;
const ROUNDS = 200;
const ROOM_PER_LINKED = 34;

/**
 * Makes the server's layout readable on one screen: linked wallets keep their places to each other, are spread until no circle
 * covers another, and those without links stand in rings around them, by rank. The same input is the same picture.
 */
export function arrange(nodes: readonly Placed[]): Map<string, { x: number; y: number }> {
  const linked = spread(nodes.filter((node) => node.linked).map((node) => ({ ...node })));
  const rim = Math.max(0, ...linked.map((node) => Math.hypot(node.x, node.y) + node.radius));
  const around = rings(nodes.filter((node) => !node.linked), rim);
  return new Map([...linked, ...around].map(({ id, x, y }) => [id, { x, y }]));
}

function spread(nodes: Placed[]): Placed[] {
  if (nodes.length === 0) {
    return nodes;
  }
  const x = nodes.reduce((sum, node) => sum + node.x, 0) / nodes.length;
  const y = nodes.reduce((sum, node) => sum + node.y, 0) / nodes.length;
  const widest = Math.max(1, ...nodes.map((node) => Math.hypot(node.x - x, node.y - y)));
  const scale = (ROOM_PER_LINKED * Math.sqrt(nodes.length)) / widest;
  for (const node of nodes) {
    node.x = (node.x - x) * scale;
    node.y = (node.y - y) * scale;
  }
  for (let round = 0; round < ROUNDS && pushApart(nodes); round++);
  return nodes;
}

/** Whether any two were too near. */
function pushApart(nodes: Placed[]): boolean {
  let moved = false;
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1)) {
      const wanted = a.radius + b.radius + GAP;
      const distance = Math.hypot(b.x - a.x, b.y - a.y);
      if (distance < wanted - 0.01) {
        // two in one place part in a direction that depends on nothing but their order
        const [dx, dy] = distance === 0 ? [Math.cos(i), Math.sin(i)] : [(b.x - a.x) / distance, (b.y - a.y) / distance];
        const step = (wanted - distance) / 2;
        a.x -= dx * step;
        a.y -= dy * step;
        b.x += dx * step;
        b.y += dy * step;
        moved = true;
      }
    }
  });
  return moved;
}

function rings(nodes: readonly Placed[], rim: number): Placed[] {
  const widest = Math.max(0, ...nodes.map((node) => node.radius));
  const pitch = 2 * widest + GAP;
  const placed: Placed[] = [];
  let radius = rim === 0 ? 0 : rim + 2 * GAP + widest;
  while (placed.length < nodes.length) {
    const fits = radius === 0 ? 1 : Math.max(1, Math.floor((2 * Math.PI * radius) / pitch));
    const ring = nodes.slice(placed.length, placed.length + fits);
    // the last ring is filled evenly too
    const angle = (2 * Math.PI) / ring.length;
    ring.forEach((node, at) => placed.push({ ...node, x: radius * Math.cos(at * angle), y: radius * Math.sin(at * angle) }));
    radius += pitch;
  }
  return placed;
}
