import { readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import { tokens } from './tokens';

export const adminKey = process.env.COALSCAN_ADMIN_KEY ?? null;
export const shots = 'target/screenshots';

let callers = 0;

/** Each journey calls from an address of its own, and fails on any word in the console and on any request to another host. */
export const test = base.extend<{ caller: string; watched: void }>({
  caller: async ({}, use) => {
    callers++;
    await use(`198.19.${process.pid % 250}.${1 + (callers % 250)}`);
  },
  extraHTTPHeaders: async ({ caller }, use) => use({ 'X-Forwarded-For': caller }),
  watched: [
    async ({ page, baseURL }, use) => {
      const strange: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !isAnswerOfTheApi(message.text())) {
          strange.push(message.text());
        }
      });
      page.on('pageerror', (error) => strange.push(error.message));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin) {
          strange.push(`request to ${url.origin}`);
        }
      });
      await use();
      expect(strange).toEqual([]);
    },
    { auto: true },
  ],
});

/** A browser writes each refused call into its console, also those that are asked for on purpose. */
function isAnswerOfTheApi(text: string): boolean {
  return /Failed to load resource: (the server responded with a status of (4|5)\d\d|net::ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET))/.test(text);
}

/** Has a token scanned, so that a journey may begin at its result. */
export async function scanned(page: Page, mint: string): Promise<void> {
  const answer = await page.request.post('/api/v1/scan', { data: { contractAddress: mint } });
  expect([200, 422]).toContain(answer.status());
}

export async function openResult(page: Page, mint: string, tab = 'overview'): Promise<void> {
  await scanned(page, mint);
  await page.goto(`/token/${mint}?tab=${tab}`);
  await expect(page.getByRole('img', { name: /Coal Score|No score|没有评分/ })).toBeVisible();
}

/** The score as a screen reader hears it. */
export async function shownScore(page: Page): Promise<number> {
  const label = await page.getByRole('img', { name: /^Coal Score/ }).getAttribute('aria-label');
  return Number(/Coal Score (\d+)/.exec(label ?? '')?.[1]);
}

export function textOf(path: string): string {
  return readFileSync(path, 'utf8');
}

export { expect, tokens };
