import { expect, openResult, scanned, test, tokens } from './fleet';

const WALLET = 'So11111111111111111111111111111111111111113';

test('an address that is no token leads to the wallet', async ({ page }) => {
  await page.goto(`/token/${WALLET}`);
  await expect(page.getByRole('alert')).toContainText('There is no token at this address');
  await page.getByRole('link', { name: 'Look at it as a wallet' }).click();
  await expect(page.getByRole('heading', { name: 'Wallet' })).toBeVisible();
});

test('too many scans say when it goes on', async ({ page }) => {
  for (let call = 0; call < 10; call++) {
    await page.request.post('/api/v1/scan', { data: { contractAddress: 'nonsense' } });
  }
  await page.goto(`/token/${WALLET}`);
  await expect(page.getByRole('alert')).toContainText('Too many requests');
  await expect(page.getByRole('button', { name: /Try again in \d+ s/ })).toBeDisabled();
});

test('a scan that takes too long says what to do', async ({ page }) => {
  await page.route('**/api/v1/scan', (route) =>
    route.fulfill({ status: 504, json: { success: false, error: { code: 'SCAN_TIMEOUT', message: '' } } }),
  );
  await page.goto(`/token/${WALLET}`);
  await expect(page.getByRole('alert')).toContainText('The scan took too long');
  await page.unroute('**/api/v1/scan');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no token');
});

test('a fleet that is away, and comes back', async ({ page, context }) => {
  await page.goto('/');
  await scanned(page, tokens.freshBundle);
  // the page's own files are there already; what is away is the fleet
  await page.goto(`/token/${WALLET}`);
  await expect(page.getByRole('alert')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('There is no token');
});

test('a stream that breaks is taken up after its last event', async ({ page }) => {
  // a scan that runs for certain: one of a token that nobody has scanned
  const mint = tokens.unseen[2] ?? '';
  test.skip(mint === '', 'no token that was never scanned');
  let streams = 0;
  await page.route('**/events', async (route) => {
    if (streams++ === 0) {
      await route.abort('connectionreset');
    } else {
      await route.continue();
    }
  });
  await page.goto(`/token/${mint}`);
  await expect(page.getByRole('img', { name: /^Coal Score/ })).toBeVisible({ timeout: 40_000 });
  expect(streams).toBeGreaterThan(1);
});

const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200b\u200f]/;
const HOSTILE = [
  { what: 'script', name: '<script>alert(1)</script><img src=x onerror=alert(2)>', seen: '<script>alert(1)' },
  { what: 'marks that turn the text around', name: 'Safe\u202Ennioc\u2066\u200F', seen: 'Safennioc' },
  { what: '10,000 characters', name: 'W'.repeat(10_000), seen: 'WWWW' },
  { what: 'nothing that can be seen', name: '\u200b\u3164\u0000', seen: 'unnamed' },
];

test('names that strangers chose to do harm are shown safely', async ({ page }) => {
  let name = '';
  let asked = false;
  page.on('dialog', () => {
    asked = true;
  });
  await page.route('**/api/v1/scans/*', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { data: { result: { token: Record<string, unknown> } | null } };
    if (body.data.result !== null) {
      Object.assign(body.data.result.token, { name, symbol: name, metadataUri: name });
    }
    await route.fulfill({ response: answer, json: body });
  });
  for (const hostile of HOSTILE) {
    await test.step(hostile.what, async () => {
      name = hostile.name;
      await openResult(page, tokens.freshBundle);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toContainText(hostile.seen);
      expect((await heading.textContent())?.length).toBeLessThan(120);
      expect(await heading.textContent()).not.toMatch(HIDDEN);
      await page.getByRole('tab', { name: 'Details' }).click();
      await page.getByRole('button', { name: 'Show' }).click();
      expect(await page.locator('pre').textContent()).not.toMatch(HIDDEN);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect(asked).toBe(false);
    });
  }
});
