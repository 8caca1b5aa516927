import type { RiskLevel } from '@/shared/api/types';

export const RISK_BANDS: { level: RiskLevel; from: number; to: number }[] = [
  { level: 'LOW', from: 0, to: 37 },
  { level: 'MEDIUM', from: 38, to: 60 },
  { level: 'HIGH', from: 61, to: 90 },
  { level: 'EXTREME', from: 91, to: 100 },
];

/** Fill and the text on it; each pair has 4.5:1 or more (docs/adr/0011). */
export const RISK_FILL: Record<RiskLevel, string> = {
  LOW: 'bg-risk-low text-gray-950',
  MEDIUM: 'bg-risk-medium text-gray-950',
  HIGH: 'bg-risk-high text-gray-950',
  EXTREME: 'bg-risk-extreme text-white',
};

export const RISK_EDGE: Record<RiskLevel, string> = {
  LOW: 'border-risk-low',
  MEDIUM: 'border-risk-medium',
  HIGH: 'border-risk-high',
  EXTREME: 'border-risk-extreme',
};

export const RISK_STROKE: Record<RiskLevel, string> = {
  LOW: 'stroke-risk-low',
  MEDIUM: 'stroke-risk-medium',
  HIGH: 'stroke-risk-high',
  EXTREME: 'stroke-risk-extreme',
};
