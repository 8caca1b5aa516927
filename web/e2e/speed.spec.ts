import type { Page } from '@playwright/test';
import { expect, openResult, test, tokens } from './fleet';

const SMOOTH_MS = 34;

/** Milliseconds between frames while something moves, the 95th percentile. */
async function frames(page: Page, move: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = [];
    const watch = (now: number): void => {
      times.push(now);
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    Object.assign(window, { frameTimes: times });
  });
  await move();
  const times = await page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes);
  const gaps = times.slice(1).map((time, index) => time - times[index]!).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.95)] ?? Number.POSITIVE_INFINITY;
}

test('a thousand holders scroll smoothly', async ({ page }) => {
  test.skip(tokens.many === null, 'no token with a thousand holders');
  test.setTimeout(120_000);
  await openResult(page, tokens.many ?? '', 'holders');
  await expect(page.getByText(/of 1,?000 shown/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('region', { name: 'Holders' }).hover();
  const p95 = await frames(page, async () => {
    for (let step = 0; step < 60; step++) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(16);
    }
  });
  console.log(`frame time of 1,000 holders scrolling, p95: ${p95.toFixed(1)} ms`);
  expect(p95).toBeLessThanOrEqual(SMOOTH_MS);
});

test('the graph moves, and its frame time is told', async ({ page }) => {
  await openResult(page, tokens.slowRug, 'connections');
  const picture = page.getByRole('img', { name: /Picture of/ });
  await picture.hover();
  const p95 = await frames(page, async () => {
    for (let step = 0; step < 20; step++) {
      await page.mouse.wheel(0, step < 10 ? -120 : 120);
      await page.waitForTimeout(30);
    }
  });
  console.log(`frame time of the graph zooming, drawn by the processor, p95: ${p95.toFixed(1)} ms`);
  expect(p95).toBeLessThan(Number.POSITIVE_INFINITY);
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
