import Sigma from 'sigma';
import type { BundleType } from '@/shared/api/types';
import type { Theme } from '@/shared/storage/theme';
import { drawLabel } from './drawLabel';
import { PALETTES } from './linkColours';
import { type EdgeFacts, type LinkGraph, neighbourhood, type NodeFacts } from './linkGraph';

/** What decides how nodes and edges look now. */
export interface Looks {
  visible: ReadonlySet<BundleType>;
  theme: Theme;
  hovered: string | null;
  selected: string | null;
}

interface Listener {
  onHover(node: string | null): void;
  onSelect(node: string | null): void;
}

/** Null where the browser has no WebGL: the table has the same facts. */
export function drawGraph(graph: LinkGraph, frame: HTMLElement, looks: { current: Looks }, listener: Listener): Sigma | null {
  if (document.createElement('canvas').getContext('webgl2') === null) {
    return null;
  }
  const sigma = new Sigma<NodeFacts, EdgeFacts>(graph, frame, {
    labelFont: 'ui-monospace, monospace',
    labelSize: 11,
    labelRenderedSizeThreshold: 8,
    itemSizesReference: 'positions',
    zoomToSizeRatioFunction: (ratio) => ratio,
    defaultDrawNodeLabel: drawLabel,
    minCameraRatio: 0.1,
    maxCameraRatio: 3,
    zIndex: true,
    // hovering is told beside the picture, not by a box over it
    defaultDrawNodeHover: () => undefined,
    nodeReducer: (id, facts) => nodeLook(graph, id, facts, looks.current),
    edgeReducer: (id, facts) => edgeLook(graph, id, facts, looks.current),
  });
  sigma.on('enterNode', ({ node }) => listener.onHover(node));
  sigma.on('leaveNode', () => listener.onHover(null));
  sigma.on('clickNode', ({ node }) => listener.onSelect(node));
  sigma.on('clickStage', () => listener.onSelect(null));
  draggable(sigma, graph);
  return sigma as unknown as Sigma;
}

function nodeLook(graph: LinkGraph, id: string, facts: NodeFacts, looks: Looks): Partial<NodeFacts> & Record<string, unknown> {
  const palette = PALETTES[looks.theme];
  const focus = looks.selected ?? looks.hovered;
  const isNear = focus === null || neighbourhood(graph, focus, looks.visible).has(id);
  const isLinked = neighbourhood(graph, id, looks.visible).size > 1;
  const colour = facts.node.type === 'FUNDER' ? palette.funder : isLinked ? palette.linked : palette.wallet;
  return {
    ...facts,
    color: isNear ? colour : palette.dimmed,
    labelColor: palette.label,
    labelGround: palette.ground,
    // names of wallets without links would only cover their neighbours
    label: (focus === null ? isLinked : isNear) ? facts.label : '',
    forceLabel: focus !== null && isNear,
    highlighted: false,
    zIndex: isNear ? 1 : 0,
  };
}

function edgeLook(graph: LinkGraph, id: string, facts: EdgeFacts, looks: Looks): Partial<EdgeFacts> & Record<string, unknown> {
  const palette = PALETTES[looks.theme];
  const focus = looks.selected ?? looks.hovered;
  const isNear = focus === null || graph.extremities(id).includes(focus);
  return {
    ...facts,
    hidden: !looks.visible.has(facts.link),
    color: isNear ? palette.link[facts.link] : palette.dimmed,
    size: focus !== null && isNear ? 2 * facts.size : facts.size,
    zIndex: isNear ? 1 : 0,
  };
}

function draggable(sigma: Sigma<NodeFacts, EdgeFacts>, graph: LinkGraph): void {
  let dragged: string | null = null;
  sigma.on('downNode', ({ node }) => {
    dragged = node;
    // else the picture grows under the hand
    if (sigma.getCustomBBox() === null) {
      sigma.setCustomBBox(sigma.getBBox());
    }
  });
  sigma.on('moveBody', ({ event }) => {
    if (dragged !== null) {
      graph.mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
      event.preventSigmaDefault();
      event.original.preventDefault();
    }
  });
  const drop = (): void => {
    dragged = null;
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
}
