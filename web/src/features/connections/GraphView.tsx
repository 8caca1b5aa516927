import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type Sigma from 'sigma';
import type { BundleGraph, BundleType } from '@/shared/api/types';
import { wantsLessMotion } from '@/shared/lib/motion';
import { useTheme } from '@/shared/storage/theme';
import { Button } from '@/shared/ui/Button';
import { linkGraph } from './linkGraph';
import { NodePanel } from './NodePanel';
import { drawGraph, type Looks } from './drawGraph';

/** Sigma divides by it. */
const AT_ONCE_MS = 1;

interface Props {
  flat: BundleGraph;
  visible: ReadonlySet<BundleType>;
}

/** The picture of the links. Everything in it stands in the table below too. */
export default function GraphView({ flat, visible }: Props) {
  const { t } = useTranslation();
  const [theme] = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [drawable, setDrawable] = useState(true);
  const graph = useMemo(() => linkGraph(flat), [flat]);
  const looks = useRef<Looks>({ visible, theme, hovered, selected });

  useEffect(() => {
    if (frame.current === null) {
      return;
    }
    const drawn = drawGraph(graph, frame.current, looks, { onHover: setHovered, onSelect: setSelected });
    sigma.current = drawn;
    setDrawable(drawn !== null);
    return () => drawn?.kill();
  }, [graph]);

  useEffect(() => {
    looks.current = { visible, theme, hovered, selected };
    sigma.current?.refresh({ skipIndexation: true });
  }, [visible, theme, hovered, selected]);

  const shown = selected ?? hovered;
  const camera = (): ReturnType<Sigma['getCamera']> | undefined => sigma.current?.getCamera();
  const pace = (): { duration?: number } => (wantsLessMotion() ? { duration: AT_ONCE_MS } : {});
  if (!drawable) {
    return <p className="bg-warn text-warn-ink rounded p-3">{t('graph.noWebGl')}</p>;
  }
  return (
    <div className="relative">
      <div
        ref={frame}
        role="img"
        aria-label={t('graph.label', { nodes: flat.nodes.length, edges: flat.edges.length })}
        className="border-line bg-card h-[26rem] overflow-hidden rounded-lg border"
      />
      <div className="absolute top-2 right-2 flex gap-1">
        <Button size="small" onClick={() => void camera()?.animatedZoom(pace())} aria-label={t('graph.zoomIn')}>+</Button>
        <Button size="small" onClick={() => void camera()?.animatedUnzoom(pace())} aria-label={t('graph.zoomOut')}>−</Button>
        <Button size="small" onClick={() => void camera()?.animatedReset(pace())}>{t('graph.reset')}</Button>
      </div>
      {shown !== null && graph.hasNode(shown) && (
        <NodePanel node={graph.getNodeAttributes(shown).node} pinned={selected !== null} onClose={() => setSelected(null)} />
      )}
    </div>
  );
}
