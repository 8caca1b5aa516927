import { expect, openResult, scanned, shownScore, test, textOf, tokens } from './fleet';

test.describe('the first journey', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a visitor scans an address and watches it happen; a keyboard is enough', async ({ page }) => {
    const mint = tokens.unseen[0] ?? tokens.exchangeCrowd;
    await page.goto('/');
    const box = page.getByRole('textbox', { name: /Token address/ });
    await expect(box).toBeFocused();
    await box.fill('not an address');
    await expect(page.getByText(/is no base58 character/)).toBeVisible();
    await box.fill('');
    await page.keyboard.type(`https://solscan.io/token/${mint}`);
    await expect(page.getByText(`Address in the link: ${mint}`)).toBeVisible();
    await page.keyboard.press('Enter');
    if (tokens.unseen.length > 0) {
      await expect(page.getByRole('heading', { name: 'Scanning' })).toBeVisible();
      await expect(page).toHaveURL(/scan=/);
      await expect(page.getByText(/Known so far|Analysing holders/).first()).toBeVisible();
    }
    await expect(page.getByRole('img', { name: /^Coal Score/ })).toBeVisible({ timeout: 40_000 });
    await expect(page).not.toHaveURL(/scan=/);
    expect(await shownScore(page)).toBeGreaterThanOrEqual(1);
    await page.getByRole('tab', { name: 'Overview' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: /Holders/ })).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('link', { name: 'Scan', exact: true }).click();
    await expect(page.getByRole('link', { name: new RegExp(mint.slice(0, 4)) })).toBeVisible();
  });
});

test.describe('the other journeys', () => {

  test('a visitor reads why', async ({ page }) => {
    await openResult(page, tokens.freshBundle);
    await expect(page.getByText('EXTREME').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Red flags' })).toBeVisible();
    for (const part of ['Holding time', 'Concentration', 'Wallet links', 'Selling', 'Token age', 'Market cap check']) {
      await expect(page.getByRole('heading', { name: part, exact: true })).toBeVisible();
    }
    const links = page.locator('section', { has: page.getByRole('heading', { name: 'Wallet links' }) });
    await links.getByText(/Evidence:/).first().click();
    await expect(links.getByRole('link', { name: /on Solscan/ }).first()).toHaveAttribute('href', /^https:\/\/solscan\.io\//);
    await page.getByRole('tab', { name: 'Details' }).click();
    await expect(page.getByRole('heading', { name: 'Coverage' })).toBeVisible();
    const total = await page.getByRole('row', { name: /^Coal Score \(rounded/ }).getByRole('cell').last().textContent();
    expect(Number(total)).toBe(await shownScore(page));
  });

  test('a visitor filters, sorts and opens holders', async ({ page }) => {
    await openResult(page, tokens.freshBundle, 'holders');
    const rows = page.locator('tbody tr');
    await expect(page.getByText('20 of 31 shown')).toBeVisible();
    await page.getByRole('button', { name: 'Load 11 more' }).click();
    await expect(page.getByText('31 of 31 shown')).toBeVisible();
    await page.getByRole('button', { name: /^Fresh/ }).first().click();
    await expect(page.getByText('6 of 6 shown')).toBeVisible();
    await expect(rows).toHaveCount(6);
    await page.getByRole('button', { name: /^All/ }).first().click();
    await page.getByRole('button', { name: 'Sold', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: 'Sold' })).toHaveAttribute('aria-sort', 'descending');
    await expect(rows.first()).not.toContainText('unknown');
    const labels = rows.getByRole('button', { name: /^Fresh/ }).first();
    await labels.focus();
    await expect(page.getByRole('tooltip')).toContainText('A wallet with fewer than 50 transactions in all. Confidence');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    await labels.hover();
    await expect(page.getByRole('tooltip')).toContainText('sniper: Bought within 3 slots of creation');
    await rows.first().getByRole('button', { name: /^Copy / }).click();
    await expect(rows.first().getByRole('status')).toHaveText('Copied');
    await page.getByRole('button', { name: /^Details of/ }).first().click();
    await expect(page.getByRole('columnheader', { name: 'Transaction' })).toBeVisible();
    await expect(page.getByRole('link', { name: /on Solscan/ }).first()).toBeVisible();
  });

  test('a visitor refreshes, once in thirty seconds', async ({ page }) => {
    await openResult(page, tokens.healthyOld);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByRole('button', { name: /Refreshing|Refresh in \d+ s/ })).toBeDisabled();
    await expect(page.getByRole('button', { name: /Refresh in \d+ s/ })).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText(/Updated \d+ sec\. ago/)).toBeVisible();
  });

  test('a visitor exports everything, and what is selected', async ({ page }) => {
    await openResult(page, tokens.freshBundle);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export CSV' }).click()]);
    expect(textOf(await file.path()).split('\r\n')[0]).toContain('"contractAddress","scanTimestamp","coalScore"');
    await page.getByRole('button', { name: 'Export JSON' }).click();
    await expect(page.getByText(/One a minute: again in \d+ s/)).toBeVisible();

    await page.getByRole('tab', { name: /Holders/ }).click();
    await page.getByRole('checkbox', { name: /^Select [^a]/ }).nth(1).check();
    await page.getByRole('checkbox', { name: /^Select [^a]/ }).nth(2).check();
    await expect(page.getByText('Export 2 selected')).toBeVisible();
    const [selected] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save holders as CSV' }).click()]);
    expect(textOf(await selected.path()).trim().split('\r\n')).toHaveLength(3);
  });
});

test.describe('the other pages', () => {
  test('prices are drawn where trades are known and said to be unknown where not', async ({ page }) => {
    await openResult(page, tokens.freshBundle, 'price');
    const chart = page.getByRole('img', { name: /Candles and volume/ });
    await chart.hover();
    await expect(page.getByText(/^(Open|no trade known)/)).toBeVisible();
    await page.getByRole('button', { name: 'As market cap' }).click();
    await expect(page.getByRole('heading', { name: 'Market cap', exact: true })).toBeVisible();
    await openResult(page, tokens.transferFee, 'price');
    await expect(page.getByText('No trade is known in this range.')).toBeVisible();
  });

  test('tokens are compared by address of the page', async ({ page }) => {
    await scanned(page, tokens.freshBundle);
    await scanned(page, tokens.healthyOld);
    await page.goto(`/compare?tokens=${tokens.freshBundle},${tokens.healthyOld}`);
    const row = page.getByRole('row', { name: /^Coal Score/ });
    await expect(row.getByText('riskiest')).toHaveCount(1);
    await page.getByRole('button', { name: /^Remove/ }).first().click();
    await expect(page).toHaveURL(new RegExp(`tokens=${tokens.healthyOld}$`));
  });

  test('past scans are listed, scanned again and forgotten', async ({ page }) => {
    await openResult(page, tokens.freshBundle);
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Rescan' }).click();
    await expect(page.getByRole('img', { name: /^Coal Score/ })).toBeVisible({ timeout: 40_000 });
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: 'Really clear?' }).click();
    await expect(page.getByText('No scans yet.')).toBeVisible();
  });

  test('too little known is no score, and no zero', async ({ page }) => {
    // read until its time is up: the page waits for what the first journeys had begun
    await page.goto(`/token/${tokens.giantStable}`);
    await expect(page.getByText('No score can be given; what is known follows')).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText('not scored')).toBeVisible();
    for (const figure of ['Bundled', 'Snipers', 'Price']) {
      await expect(page.locator('dt', { hasText: new RegExp(`^${figure}$`) }).first().locator('xpath=following-sibling::dd')).toHaveText('unknown');
    }
  });
});
