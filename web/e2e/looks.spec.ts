import { adminKey, expect, scanned, shots, test, tokens } from './fleet';

test.describe('a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });

  test('has the language of the browser, then that of the button; it stays, and so does the chosen theme', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('识别 Solana Meme Coin 风险');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Know who can dump on you');
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Know who can dump on you');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a token is found and read', async ({ page }) => {
    await scanned(page, tokens.freshBundle);
    await page.goto('/history');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Scan', exact: true }).click();
    await page.getByRole('textbox', { name: /Token address/ }).fill(tokens.freshBundle);
    await page.getByRole('button', { name: 'Scan' }).click();
    for (const [tab, seen] of [['Overview', 'Red flags'], ['Holders', '20 of 31 shown'], ['Connections', 'Only what the chain shows'], ['Price', 'Volume'], ['Details', 'Past scores']] as const) {
      await page.getByRole('tab', { name: new RegExp(tab) }).click();
      await expect(page.getByText(seen).first()).toBeVisible();
      await expect(page.getByRole('tab', { name: new RegExp(tab) })).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${tab} scrolls sideways`).toBe(true);
    }
  });
});

test('known people, addresses and watched wallets are edited with the admin key', async ({ page }) => {
  test.skip(adminKey === null, 'no admin key');
  await scanned(page, tokens.freshBundle);
  const holders = (await (await page.request.get(`/api/v1/holders/${tokens.freshBundle}?limit=3`)).json()) as { data: { holders: { walletAddress: string }[] } };
  const wallet = holders.data.holders[1]?.walletAddress ?? '';
  await page.goto('/admin');
  await page.getByLabel('Admin key').fill('a wrong key of some length');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('tab', { name: 'Address registry' }).click();
  await expect(page.getByRole('alert')).toContainText('The key is missing or wrong');
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByLabel('Admin key').fill(adminKey ?? '');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('textbox', { name: 'Wallet' }).fill(wallet);
  await page.getByRole('textbox', { name: 'Name' }).fill('Example Trader');
  await page.getByLabel('X handle').fill('@example_trader');
  await page.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('row', { name: /Example Trader/ });
  await expect(row.getByRole('link', { name: '@example_trader' })).toHaveAttribute('href', 'https://x.com/example_trader');
  await page.screenshot({ path: `${shots}/admin-people-light-1280.png`, fullPage: true });
  await row.getByRole('button', { name: /^Remove/ }).click();
  await row.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('Example Trader')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Address registry' }).click();
  await expect(page.getByText(/Page 1 of/)).toBeVisible();
  await page.getByRole('tab', { name: 'Watched wallets' }).click();
  await page.getByRole('textbox', { name: 'Wallet' }).fill(wallet);
  await page.getByRole('textbox', { name: 'Name' }).fill('Example Whale');
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  const watched = page.getByRole('row', { name: /Example Whale/ });
  await expect(watched).toContainText('by hand');
  await watched.getByRole('button', { name: /^Remove/ }).click();
  await watched.getByRole('button', { name: /^Remove/ }).click();
  await expect(watched).toHaveCount(0);
});

test('callers are given keys, which are shown once, changed and taken back', async ({ page }) => {
  test.skip(adminKey === null, 'no admin key');
  await page.goto('/admin');
  await page.getByLabel('Admin key').fill(adminKey ?? '');
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('tab', { name: 'API keys' }).click();
  await page.getByLabel('For whom').fill('A friendly bot');
  await page.getByRole('button', { name: 'Make a key' }).click();
  const shown = page.locator('code').filter({ hasText: /^coal_/ });
  const first = (await shown.textContent()) ?? '';
  const works = async (key: string): Promise<number> =>
    (await page.request.get('/api/v1/kols', { headers: { 'X-Api-Key': key } })).status();
  expect(await works(first)).toBe(200);
  const row = page.getByRole('row', { name: /A friendly bot/ }).first();
  await expect(row).toContainText('in force');
  await row.getByRole('button', { name: /^Rotate/ }).click();
  await row.getByRole('button', { name: /^Rotate/ }).click();
  await expect(shown).not.toHaveText(first);
  await expect(page.getByText(/The old secret works until/)).toBeVisible();
  expect(await works((await shown.textContent()) ?? '')).toBe(200);
  await page.screenshot({ path: `${shots}/admin-keys-light-1280.png`, fullPage: true });
  await page.getByRole('button', { name: 'I have it' }).click();
  await expect(shown).toHaveCount(0);
  await row.getByRole('button', { name: /^Revoke/ }).click();
  await row.getByRole('button', { name: /^Revoke/ }).click();
  await expect(row).toContainText('revoked');
  expect(await works(first)).toBe(401);
});
