import { expect, openResult, test, tokens } from './fleet';
import { frameTime } from './frames';

test('the graph moves, and its frame time is told', async ({ page }) => {
  await openResult(page, tokens.slowRug, 'connections');
  const picture = page.getByRole('img', { name: /Picture of/ });
  await picture.hover();
  const p95 = await frameTime(page, async () => {
    for (let step = 0; step < 20; step++) {
      await page.mouse.wheel(0, step < 10 ? -120 : 120);
      await page.waitForTimeout(30);
    }
  });
  console.log(`frame time of the graph zooming, drawn by the processor, p95: ${p95.toFixed(1)} ms`);
  await expect(picture).toBeVisible();
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
