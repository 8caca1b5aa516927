import type { RiskLevel, TokenScanResult } from '@/shared/api/types';
import { isAddress } from '@/shared/lib/address';
import { stored } from './stored';

/** A scan that this browser has seen the result of. */
export interface PastScan {
  mint: string;
  name: string | null;
  symbol: string | null;
  score: number | null;
  level: RiskLevel | null;
  /** Epoch milliseconds. */
  at: number;
}

export const KEPT_SCANS = 10;
const LONGEST_NAME = 60;

export const pastScans = stored<PastScan[]>('coalscan.scans', (json) =>
  Array.isArray(json) ? json.filter(isPastScan).slice(0, KEPT_SCANS) : [],
);

/** The newest of each token, newest first. */
export function remember(result: TokenScanResult): void {
  const scan: PastScan = {
    mint: result.contractAddress,
    name: result.token.name?.slice(0, LONGEST_NAME) ?? null,
    symbol: result.token.symbol?.slice(0, LONGEST_NAME) ?? null,
    score: result.coalScore,
    level: result.riskLevel,
    at: result.scanTimestamp,
  };
  const others = pastScans.get().filter((each) => each.mint !== scan.mint);
  pastScans.set([scan, ...others].slice(0, KEPT_SCANS));
}

export function forgetAll(): void {
  pastScans.set([]);
}

/** Storage is as foreign as the network: other versions and other hands write it. */
function isPastScan(value: unknown): value is PastScan {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const scan = value as Record<string, unknown>;
  return (
    typeof scan.mint === 'string' &&
    isAddress(scan.mint) &&
    typeof scan.at === 'number' &&
    isNullOr(scan.name, 'string') &&
    isNullOr(scan.symbol, 'string') &&
    isNullOr(scan.score, 'number') &&
    (scan.level === null || ['LOW', 'MEDIUM', 'HIGH', 'EXTREME'].includes(scan.level as string))
  );
}

function isNullOr(value: unknown, type: 'string' | 'number'): boolean {
  return value === null || typeof value === type;
}
