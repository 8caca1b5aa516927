import type { Holder, TokenScanResult } from '@/shared/api/types';

const COLUMNS = [
  'rank', 'walletAddress', 'kind', 'scored', 'rawBalance', 'supplyPercentage', 'valueUsd', 'firstHoldTime', 'holdDuration',
  'holdDurationIsLowerBound', 'rawBought', 'rawSold', 'rawReceived', 'rawSent', 'boughtSol', 'soldSol', 'feesSol', 'soldPercentage',
  'profitLoss', 'profitLossPercentage', 'realizedUsd', 'unrealizedUsd', 'netProfit', 'costBasisIncomplete', 'transactionCount',
  'transactionCountIsLowerBound', 'lastActivityTime', 'connectedWallets', 'bundleId',
] as const satisfies (keyof Holder)[];

/** As the server's CSV: UTF-8 with a mark for Excel, lists joined by `;`, what is unknown empty, nothing that a spreadsheet would run. */
export function holdersAsCsv(holders: Holder[], result: TokenScanResult): string {
  const scan = [result.contractAddress, result.scanTimestamp, result.coalScore, result.riskLevel];
  const rows = holders.map((holder) => [
    ...scan,
    ...COLUMNS.map((column) => holder[column]),
    holder.labels.map((label) => label.type),
    holder.facts,
    holder.labels.find((label) => label.kolInfo)?.kolInfo?.name ?? null,
  ]);
  const head = ['contractAddress', 'scanTimestamp', 'coalScore', 'riskLevel', ...COLUMNS, 'labels', 'facts', 'name'];
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function holdersAsJson(holders: Holder[], result: TokenScanResult): string {
  const { contractAddress, scanId, scanTimestamp, coalScore, riskLevel } = result;
  return JSON.stringify({ contractAddress, scanId, scanTimestamp, coalScore, riskLevel, holders }, null, 2);
}

function cell(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  const text = Array.isArray(value) ? value.join(';') : String(value);
  const harmless = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
