import Graph from 'graphology';
import type { BundleGraph, BundleType, GraphNode } from '@/shared/api/types';
import { shortAddress } from '@/shared/lib/text';
import { arrange } from './arrange';

export interface LabelFacts {
  labelColor: string;
  /** Of what the label stands on. */
  labelGround: string;
  /** Whether it stands on the left of its circle. */
  labelsLeft: boolean;
}

export interface NodeFacts {
  x: number;
  y: number;
  size: number;
  label: string;
  labelsLeft: boolean;
  node: GraphNode;
}

export interface EdgeFacts {
  type: 'line';
  size: number;
  link: BundleType;
}

export type LinkGraph = Graph<NodeFacts, EdgeFacts>;

const EDGE_WIDTH = 2.5;
/** With the circle that it belongs to, in the picture's own units: those of a screen, when all of it is seen. */
const LABEL_WIDTH = 90;
const LABEL_HEIGHT = 14;

interface Place {
  x: number;
  y: number;
}

export function linkGraph(flat: BundleGraph): LinkGraph {
  const graph: LinkGraph = new Graph<NodeFacts, EdgeFacts>({ multi: true, type: 'undirected' });
  const linked = new Set(flat.edges.flatMap((edge) => [edge.source, edge.target]));
  const places = arrange(flat.nodes.map((node) => ({ id: node.id, x: node.x, y: node.y, radius: radius(node), linked: linked.has(node.id) })));
  const all = [...places.values()];
  for (const node of flat.nodes) {
    const place = places.get(node.id) ?? node;
    graph.mergeNode(node.id, { x: place.x, y: place.y, size: radius(node), label: shortAddress(node.id), labelsLeft: isEmptierLeft(place, all), node });
  }
  for (const edge of flat.edges) {
    if (graph.hasNode(edge.source) && graph.hasNode(edge.target)) {
      graph.addEdge(edge.source, edge.target, { type: 'line', size: EDGE_WIDTH, link: edge.type });
    }
  }
  return graph;
}

/** Whether fewer circles stand where a label on the left would than where one on the right would. */
export function isEmptierLeft(place: Place, all: readonly Place[]): boolean {
  const on = (side: 1 | -1): number =>
    all.filter(({ x, y }) => Math.abs(y - place.y) < LABEL_HEIGHT && side * (x - place.x) > 0 && side * (x - place.x) < LABEL_WIDTH).length;
  return on(-1) < on(1);
}

/** The area grows with the share of the supply. */
function radius(node: GraphNode): number {
  return node.supplyPercentage === null ? 7 : 4 + 5 * Math.sqrt(node.supplyPercentage);
}

/** A node, and those that it has a visible link with. */
export function neighbourhood(graph: LinkGraph, id: string, visible: ReadonlySet<BundleType>): Set<string> {
  const near = new Set([id]);
  graph.forEachEdge(id, (_edge, facts, source, target) => {
    if (visible.has(facts.link)) {
      near.add(source).add(target);
    }
  });
  return near;
}
