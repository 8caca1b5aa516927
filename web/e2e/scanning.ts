import type { Page } from '@playwright/test';

const SCAN = '00000000-0000-4000-8000-000000000001';
const EVENTS = [
  { part: 'HOLDERS', stage: 'FETCHING_CHAIN_DATA', done: 3, total: 3, facts: { name: 'Ember Otter', symbol: 'OTTER', holderCount: 1204, tokenAgeSeconds: 8100 } },
  { part: 'LEDGER', stage: 'ANALYZING_HOLDERS', done: 41, total: 100, facts: {} },
  { part: 'WALLETS', stage: 'ANALYZING_HOLDERS', done: 7, total: 100, facts: {} },
];

/** Has the page believe that a scan of the token runs, and never goes on: a real one would be over before it is looked at. */
export async function scanning(page: Page, mint: string): Promise<string> {
  await page.route(`**/api/v1/scans/${SCAN}`, (route) => route.fulfill({ json: { success: true, data: { scanId: SCAN, contractAddress: mint, state: 'RUNNING', result: null, error: null } } }));
  const text = EVENTS.map((event) => `event: stage\ndata: ${JSON.stringify({ id: null, estimatedMillisLeft: 9000, ...event })}\n\n`).join('');
  await page.addInitScript(
    ({ events, path }) => {
      const before = window.fetch;
      window.fetch = (input, init) =>
        String(input).includes(path)
          ? Promise.resolve(new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(events)) })))
          : before(input, init);
    },
    { events: text, path: `/scans/${SCAN}/events` },
  );
  return `/token/${mint}?scan=${SCAN}`;
}
