import path from 'node:path';
import { expect, openResult, test, tokens } from './fleet';

const FOLDER = path.resolve('..', 'docs', 'images');
const PICTURES = [
  { name: 'overview', mint: tokens.slowRug, tab: 'overview', theme: 'light', ready: 'Red flags' },
  { name: 'holders', mint: tokens.freshBundle, tab: 'holders', theme: 'light', ready: '20 of 31 shown' },
  { name: 'winners', mint: tokens.slowRug, tab: 'winners', theme: 'light', ready: 'In SOL' },
  { name: 'connections', mint: tokens.slowRug, tab: 'connections', theme: 'dark', ready: 'Only what the chain shows' },
] as const;

for (const { name, mint, tab, theme, ready } of PICTURES) {
  test.describe(name, () => {
    test.use({ colorScheme: theme, viewport: { width: 1200, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

    test('is drawn for the READMEs', async ({ page }) => {
      await openResult(page, mint, tab);
      await expect(page.getByText(ready).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    });
  });
}
