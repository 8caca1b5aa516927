import { expect, openResult, test, tokens } from './fleet';

test('connections tell the same as picture and as table', async ({ page }) => {
  await openResult(page, tokens.slowRug, 'connections');
  await expect(page.getByRole('img', { name: /Picture of 48 wallets/ })).toBeVisible();
  const table = page.getByRole('region', { name: 'Groups of linked wallets' });
  await expect(table.locator('tbody tr')).toHaveCount(3);
  // when a funder paid the wallets, and when they sold
  await expect(table.getByText(/\d{4}, .*, within \d+/)).toHaveCount(3);
  await page.getByRole('button', { name: /Sold together/ }).first().click();
  await expect(table.locator('tbody tr')).toHaveCount(1);
  await table.getByRole('button', { name: /Details of: Same funder/ }).click();
  await expect(table.getByText('Funder:')).toBeVisible();
});
