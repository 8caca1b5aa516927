import type { Settings } from 'sigma/settings';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import type { LabelFacts } from './linkGraph';

const HALO_PIXELS = 3;
const GAP_PIXELS = 3;

type Fonts = Pick<Settings, 'labelSize' | 'labelFont' | 'labelWeight'>;
type Drawn = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & Partial<LabelFacts>;

/** With a rim in the colour of the ground, so that it can be read over links, and on the side where the picture is emptier. */
export function drawLabel(context: CanvasRenderingContext2D, data: Drawn, settings: Fonts): void {
  if (!data.label) {
    return;
  }
  const away = (data.size + GAP_PIXELS) * (data.labelsLeft ? -1 : 1);
  const x = data.x + away;
  const y = data.y + settings.labelSize / 3;
  context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
  context.textAlign = data.labelsLeft ? 'right' : 'left';
  context.lineJoin = 'round';
  context.lineWidth = HALO_PIXELS;
  context.strokeStyle = data.labelGround ?? 'transparent';
  context.strokeText(data.label, x, y);
  context.fillStyle = data.labelColor ?? data.color;
  context.fillText(data.label, x, y);
}
