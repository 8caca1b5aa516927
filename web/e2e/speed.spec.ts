import { expect, openResult, test, tokens } from './fleet';
import { frameTime } from './frames';

/** A frame in two at 60 a second. */
const SMOOTH_MS = 34;
const MOST_ROWS_DRAWN = 60;
/** Each is made, styled and laid out within the frame in which its row comes into view. */
const MOST_ELEMENTS_OF_A_ROW = 26;

test('a table of a thousand holders draws only what is seen', { tag: '@long' }, async ({ page }) => {
  test.skip(tokens.many === null, 'no token with a thousand holders');
  test.setTimeout(120_000);
  await openResult(page, tokens.many ?? '', 'holders');
  await expect(page.getByText(/of 1,?000 shown/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Show all' }).click();
  const table = page.getByRole('region', { name: 'Holders' });
  await table.hover();
  const p95 = await frameTime(page, async () => {
    for (let step = 0; step < 120; step++) {
      await page.mouse.wheel(0, 120);
      await page.waitForTimeout(16);
    }
  });
  console.log(`frame time of 1,000 holders scrolling, p95: ${p95.toFixed(1)} ms (smooth up to ${SMOOTH_MS} ms)`);
  // how far the wheel takes it is the machine's
  expect(await table.evaluate((frame) => frame.scrollTop)).toBeGreaterThan(1_000);
  expect(await table.locator('tbody tr').count()).toBeLessThan(MOST_ROWS_DRAWN);
  const elements = await table.locator('tbody tr').evaluateAll((rows) => Math.max(...rows.map((row) => row.querySelectorAll('*').length)));
  expect(elements).toBeLessThanOrEqual(MOST_ELEMENTS_OF_A_ROW);
});

test('the largest paint of the first visit is told', async ({ page }) => {
  await page.goto('/');
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  const scripts = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter((each) => each.name.endsWith('.js')).reduce((sum, each) => sum + each.encodedBodySize, 0),
  );
  console.log(`first visit: largest paint after ${Math.round(paint)} ms, ${(scripts / 1000).toFixed(1)} KB of JavaScript as sent`);
  expect(scripts).toBeLessThan(200_000);
});
