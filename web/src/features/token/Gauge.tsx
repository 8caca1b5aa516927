import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { TokenScanResult } from '@/shared/api/types';
import { RISK_BANDS, RISK_STROKE } from '@/shared/lib/risk';
import { useRolling } from './useRolling';

const RADIUS = 80;
const CENTER = 100;

interface Props {
  score: number | null;
  range: TokenScanResult['scoreRange'];
}

/** Half a circle of the four risk bands, a needle at the score, and outside of it how far the unknown could move it. */
export function Gauge({ score, range }: Props) {
  const { t } = useTranslation();
  const shown = useRolling(score);
  const label = score === null ? t('score.none') : t('score.gauge', { score });
  return (
    <svg viewBox="0 0 200 122" role="img" aria-label={label} className="mx-auto w-full max-w-64">
      {RISK_BANDS.map((band) => (
        <path
          key={band.level}
          d={arc(band.from === 0 ? 0 : band.from - 0.5, band.to === 100 ? 100 : band.to + 0.1, RADIUS)}
          className={clsx('fill-none', score === null ? 'stroke-line' : RISK_STROKE[band.level])}
          strokeWidth={14}
        />
      ))}
      {range !== null && range !== undefined && range.high > range.low && (
        <path d={arc(range.low, range.high, RADIUS + 12)} className="stroke-ink fill-none" strokeWidth={3} strokeLinecap="round" />
      )}
      {shown !== null && <Needle at={shown} />}
      <text x={CENTER} y={98} textAnchor="middle" className="fill-ink tabular text-[40px] font-bold" aria-hidden>
        {shown === null ? '?' : Math.round(shown)}
      </text>
      <text x={CENTER} y={116} textAnchor="middle" className="fill-muted text-[11px]" aria-hidden>
        / 100
      </text>
    </svg>
  );
}

function Needle({ at }: { at: number }) {
  const outer = point(at, RADIUS + 9);
  const inner = point(at, RADIUS - 14);
  return (
    <>
      <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} className="stroke-card" strokeWidth={8} strokeLinecap="round" />
      <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} className="stroke-ink" strokeWidth={4} strokeLinecap="round" />
    </>
  );
}

function point(score: number, radius: number): { x: number; y: number } {
  const angle = Math.PI * (1 - score / 100);
  return { x: CENTER + radius * Math.cos(angle), y: CENTER - radius * Math.sin(angle) };
}

function arc(from: number, to: number, radius: number): string {
  const start = point(from, radius);
  const end = point(to, radius);
  return `M ${start.x} ${start.y} A ${radius} ${radius} 0 0 1 ${end.x} ${end.y}`;
}
