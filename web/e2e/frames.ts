import type { Page } from '@playwright/test';

/** Milliseconds between frames while something moves, the 95th percentile. Told, not asserted: it is the machine's as much as the page's. */
export async function frameTime(page: Page, move: () => Promise<void>): Promise<number> {
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
  return gaps[Math.floor(gaps.length * 0.95)] ?? Number.NaN;
}
