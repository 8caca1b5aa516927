import { expect, openResult, test, tokens } from './fleet';
import { frameTime } from './frames';

test('the graph moves, and its frame time is told', { tag: '@long' }, async ({ page }) => {
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
