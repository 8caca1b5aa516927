import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, scanned, shots, test, tokens } from './fleet';

const PAGES: { name: string; path: string; ready: string | RegExp }[] = [
  { name: 'home', path: '/', ready: /How it works|使用方法/ },
  { name: 'overview', path: `/token/${tokens.freshBundle}`, ready: /Red flags|红旗标识/ },
  { name: 'holders', path: `/token/${tokens.freshBundle}?tab=holders`, ready: /of 31 shown|\/ 31/ },
  { name: 'connections', path: `/token/${tokens.slowRug}?tab=connections`, ready: /Only what the chain shows|只反映链上/ },
  { name: 'price', path: `/token/${tokens.freshBundle}?tab=price`, ready: /TradingView/ },
  { name: 'details', path: `/token/${tokens.slowRug}?tab=details`, ready: /Past scores|历史评分/ },
  { name: 'no-score', path: `/token/${tokens.giantStable}`, ready: /No score can be given|无法评分/ },
  { name: 'compare', path: `/compare?tokens=${tokens.freshBundle},${tokens.slowRug},${tokens.healthyOld}`, ready: /riskiest of its row|该行风险最高，/ },
  { name: 'history', path: '/history', ready: /kept in this browser only|只保存在此浏览器/ },
  { name: 'admin', path: '/admin', ready: /Admin key|管理密钥/ },
  { name: 'error', path: '/token/So11111111111111111111111111111111111111113', ready: /There is no token|该地址不是代币/ },
];

const LOOKS = [
  { theme: 'light', language: 'en-US', width: 1280, checked: /./ },
  { theme: 'dark', language: 'zh-CN', width: 1280, checked: /./ },
  // the same markup in another width: what may differ is looked at
  { theme: 'light', language: 'zh-CN', width: 360, checked: /^(home|holders)$/ },
  { theme: 'dark', language: 'en-US', width: 768, checked: /^(overview)$/ },
] as const;

test.beforeAll(() => {
  mkdirSync(shots, { recursive: true });
  console.log(`screenshots: ${path.resolve(shots)}`);
});

for (const { theme, language, width, checked } of LOOKS) {
  test.describe(`${theme}, ${language}, ${width} px`, () => {
    test.use({ colorScheme: theme, locale: language, viewport: { width, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

    test('every page can be read by everybody', { tag: '@long' }, async ({ page }) => {
      test.setTimeout(180_000);
      for (const mint of [tokens.freshBundle, tokens.slowRug, tokens.healthyOld, tokens.giantStable]) {
        await scanned(page, mint);
      }
      for (const { name, path: address, ready } of PAGES) {
        await page.goto(address);
        await expect(page.getByText(ready).first()).toBeVisible();
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: `${shots}/${name}-${theme}-${width}.png`, fullPage: true });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
        if (!checked.test(name)) {
          continue;
        }
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
        const grave = violations.filter((each) => each.impact === 'serious' || each.impact === 'critical');
        expect(grave.map((each) => `${name}: ${each.id} ${each.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).slice(0, 4).join(' | ')}`)).toEqual([]);
      }
    });
  });
}
