// What a third party would write: nothing here is known but the generated types.
import createClient from 'openapi-fetch';
import type { components, paths } from './generated/api.js';

declare const process: { argv: string[]; exitCode: number };

type Holder = components['schemas']['Holder'];

const [, , baseUrl = '', mint = ''] = process.argv;
const api = createClient<paths>({ baseUrl, headers: { 'Accept-Language': 'en' } });

function check(holds: boolean, what: string): void {
  if (!holds) {
    console.error(`not so: ${what}`);
    process.exitCode = 1;
  }
}

function unknownOr(share: number | null): string {
  return share === null ? 'unknown' : share.toFixed(1);
}

const scan = await api.POST('/api/v1/scan', { body: { contractAddress: mint, forceRefresh: false } });
const answer = scan.data?.data;
// the other answer is that of a caller who does not wait
const result = answer !== undefined && 'coalScore' in answer ? answer : undefined;
check(scan.data?.success === true, 'the scan succeeds');
check(result !== undefined && result.coalScore !== null && result.coalScore >= 1, 'there is a score');
check(result?.scoreBreakdown?.reasons.every((reason) => reason.message !== '') === true, 'every reason is worded');

const page = await api.GET('/api/v1/holders/{address}', {
  params: { path: { address: mint }, query: { limit: 5, sortBy: 'soldPercentage', sortOrder: 'desc' } },
});
const holders: Holder[] = page.data?.data.holders ?? [];
check(holders.length === 5, 'a page has as many holders as were asked for');
console.log(holders.map((holder) => `${holder.rank} ${holder.walletAddress} ${unknownOr(holder.soldPercentage)}`).join('\n'));

const candles = await api.GET('/api/v1/candles/{mint}', { params: { path: { mint }, query: { interval: '1h' } } });
check((candles.data?.data.candles ?? []).some((candle) => candle.close !== null), 'there are prices');

const graph = await api.GET('/api/v1/bundles/{address}/graph', { params: { path: { address: mint } } });
check((graph.data?.data.nodes ?? []).length > 0, 'there is a graph');

const wrong = await api.GET('/api/v1/score/{address}', { params: { path: { address: 'nonsense' } } });
const code: components['schemas']['ErrorCode'] | undefined = wrong.error?.error.code;
check(code === 'INVALID_ADDRESS', 'an error has its code');
