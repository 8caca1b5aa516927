import type { Reason, TokenScanResult } from '@/shared/api/types';

export type Component = Reason['component'];

/** What one part of the score adds to it. */
export interface Contribution {
  component: Component;
  /** 0 to 100 for the three weighted parts; null when not known well enough. */
  score: number | null;
  /** Share of the base score; null for parts that are added as they are. */
  weight: number | null;
  /** Points of the total. */
  points: number | null;
  reasons: Reason[];
}

export function contributionsOf(result: TokenScanResult): Contribution[] {
  const breakdown = result.scoreBreakdown;
  if (breakdown === null) {
    return [];
  }
  const { weights } = result.scoreModel;
  const reasons = (component: Component): Reason[] => breakdown.reasons.filter((reason) => reason.component === component);
  const weighted = (component: Component, score: number | null, weight: number): Contribution => ({
    component,
    score,
    weight,
    points: score === null ? null : score * weight,
    reasons: reasons(component),
  });
  const added = (component: Component, points: number): Contribution => ({
    component,
    score: null,
    weight: null,
    points,
    reasons: reasons(component),
  });
  return [
    weighted('holdTime', breakdown.holdTimeScore, weights.holdTime),
    weighted('concentration', breakdown.concentrationScore, weights.concentration),
    weighted('walletConnection', breakdown.walletConnectionScore, weights.walletConnection),
    added('redFlag', breakdown.redFlagBonus),
    added('sell', breakdown.sellBonus),
    added('age', breakdown.agePenalty),
    added('maturity', breakdown.maturityBonus),
  ];
}

/** The reason that moves the score most: the sentence for those who read only one. */
export function mainReason(result: TokenScanResult): Reason | null {
  const override = result.redFlags.find((flag) => flag.code === 'LOW_MARKET_CAP');
  if (override !== undefined && result.scoreBeforeOverride !== null && result.scoreBeforeOverride !== result.coalScore) {
    return override;
  }
  const moved = contributionsOf(result)
    .flatMap(({ weight, reasons }) => reasons.map((reason) => ({ reason, points: reason.points * (weight ?? 1) })))
    .sort((a, b) => b.points - a.points);
  return moved[0]?.reason ?? result.redFlags[0] ?? null;
}
