import type { ScanPart, ScanStage, ScanStageEvent } from '@/shared/api/types';

/** What is known of a running scan, by the events so far. */
export interface Progress {
  stage: ScanStage | null;
  parts: Partial<Record<ScanPart, { done: number; total: number }>>;
  facts: EarlyFacts;
  /** Epoch milliseconds at which it should be done; null before anything can be said. */
  dueAt: number | null;
  interrupted: boolean;
}

/** Facts that come before the result. Their values come from strangers, and new ones may come. */
export interface EarlyFacts {
  name?: string;
  symbol?: string;
  holderCount?: number;
  tokenAgeSeconds?: number;
  marketCap?: number;
}

export const NOTHING_YET: Progress = { stage: null, parts: {}, facts: {}, dueAt: null, interrupted: false };

const STAGES: ScanStage[] = ['FETCHING_CHAIN_DATA', 'ANALYZING_HOLDERS', 'SCORING'];

export function advance(progress: Progress, event: ScanStageEvent, now: number): Progress {
  const parts = { ...progress.parts };
  if (event.part !== null && event.total > 0) {
    parts[event.part] = { done: Math.min(event.done, event.total), total: event.total };
  }
  return {
    stage: later(progress.stage, event.stage),
    parts,
    facts: { ...progress.facts, ...knownFacts(event.facts) },
    dueAt: event.estimatedMillisLeft === null ? progress.dueAt : now + event.estimatedMillisLeft,
    interrupted: false,
  };
}

/** Parts run beside each other: an event of an earlier stage does not take the scan back. */
function later(a: ScanStage | null, b: ScanStage): ScanStage {
  return a !== null && STAGES.indexOf(a) > STAGES.indexOf(b) ? a : b;
}

export function stageNumber(stage: ScanStage | null): number {
  return stage === null ? -1 : STAGES.indexOf(stage);
}

function knownFacts(facts: Record<string, unknown>): EarlyFacts {
  const known: EarlyFacts = {};
  if (typeof facts.name === 'string') known.name = facts.name;
  if (typeof facts.symbol === 'string') known.symbol = facts.symbol;
  if (typeof facts.holderCount === 'number') known.holderCount = facts.holderCount;
  if (typeof facts.tokenAgeSeconds === 'number') known.tokenAgeSeconds = facts.tokenAgeSeconds;
  if (typeof facts.marketCap === 'number') known.marketCap = facts.marketCap;
  return known;
}
