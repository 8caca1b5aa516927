import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { alerting } from './alerting';
import { adminKey, expect, scanned, shots, test, tokens } from './fleet';
import { scanning } from './scanning';

interface Look {
  name: string;
  path: string;
  ready: string | RegExp;
  /** It keeps a stream open: the network is never idle. */
  isLive?: true;
  /** What is done there before it is looked at. */
  act?(page: Page): Promise<void>;
}

/** A holder of the first token, who gained by it. */
const WINNER = 'CgZze2FS6Mx94ntyxCb4pHXy7RcBYaStEoQrxP1NLYgG';
const HOLDER = /^Details of|的详情$/;

const PAGES: Look[] = [
  { name: 'home', path: '/', ready: /How it works|使用方法/ },
  { name: 'overview', path: `/token/${tokens.freshBundle}`, ready: /Red flags|红旗标识/ },
  { name: 'holders', path: `/token/${tokens.freshBundle}?tab=holders`, ready: /of 31 shown|\/ 31/ },
  {
    name: 'holder',
    path: `/token/${tokens.freshBundle}?tab=holders`,
    ready: /of 31 shown|\/ 31/,
    act: async (page) => {
      await page.getByRole('button', { name: HOLDER }).nth(2).click();
      await expect(page.getByRole('columnheader', { name: /^(Transaction|交易)$/ })).toBeVisible();
    },
  },
  { name: 'connections', path: `/token/${tokens.slowRug}?tab=connections`, ready: /Only what the chain shows|只反映链上/ },
  {
    name: 'group',
    path: `/token/${tokens.slowRug}?tab=connections`,
    ready: /Only what the chain shows|只反映链上/,
    act: async (page) => {
      for (const each of await page.getByRole('region', { name: /Groups of linked|关联组/ }).getByRole('button', { name: HOLDER }).all()) {
        await each.click();
      }
    },
  },
  { name: 'price', path: `/token/${tokens.freshBundle}?tab=price`, ready: /TradingView/ },
  { name: 'points', path: `/token/${tokens.freshBundle}?tab=price&wallet=${WINNER}`, ready: /TradingView/ },
  { name: 'no-price', path: `/token/${tokens.transferFee}?tab=price`, ready: /No trade is known|没有已知成交/ },
  { name: 'winners', path: `/token/${tokens.freshBundle}?tab=winners`, ready: /Left out|In SOL; held|单位 SOL/ },
  { name: 'details', path: `/token/${tokens.slowRug}?tab=details`, ready: /Past scores|历史评分/ },
  { name: 'healthy', path: `/token/${tokens.healthyOld}`, ready: /Red flags|红旗标识/ },
  { name: 'no-score', path: `/token/${tokens.giantStable}`, ready: /No score can be given|无法评分/ },
  { name: 'compare', path: `/compare?tokens=${tokens.freshBundle},${tokens.slowRug},${tokens.healthyOld},${tokens.giantStable}`, ready: /riskiest of its row|该行风险最高/ },
  { name: 'compare-nothing', path: '/compare', ready: /Up to 4|最多 4/ },
  { name: 'history', path: '/history', ready: /kept in this browser only|只保存在此浏览器/ },
  {
    name: 'smart-money',
    path: '/smart-money',
    ready: /Measured|统计于/,
    act: async (page) => {
      await page.getByLabel(/^(Tokens, at least|代币数至少)/).selectOption('1');
      // measured before the winners above were read it is empty, and looked at as that
      await page.getByRole('row').nth(1).waitFor({ timeout: 3_000 }).catch(() => undefined);
    },
  },
  { name: 'alerts', path: '/alerts', ready: /No alert has|还没有预警/, isLive: true },
  { name: 'winner', path: `/wallet/${WINNER}`, ready: /Tokens it traded|交易过的代币/ },
  { name: 'wallet', path: `/wallet/${tokens.unseen[0] ?? tokens.freshBundle}`, ready: /No scan has met|还没有扫描/ },
  { name: 'admin', path: '/admin', ready: /Admin key|管理密钥/ },
  { name: 'error', path: '/token/So11111111111111111111111111111111111111113', ready: /There is no token|该地址不是代币/ },
  { name: 'bad-address', path: '/token/nonsense', ready: /Not a Solana address|不是 Solana 地址/ },
];

const LOOKS = [
  { theme: 'light', language: 'en-US', width: 1280, checked: /./ },
  { theme: 'dark', language: 'zh-CN', width: 1280, checked: /./ },
  // the same markup in another width: what may differ is looked at
  { theme: 'light', language: 'zh-CN', width: 360, checked: /^(home|holders|holder)$/ },
  { theme: 'dark', language: 'en-US', width: 360, checked: /^(group|compare)$/ },
  { theme: 'dark', language: 'en-US', width: 768, checked: /^(overview)$/ },
] as const;

test.beforeAll(() => {
  mkdirSync(shots, { recursive: true });
  console.log(`screenshots: ${path.resolve(shots)}`);
});

for (const { theme, language, width, checked } of LOOKS) {
  test.describe(`${theme}, ${language}, ${width} px`, () => {
    test.use({ colorScheme: theme, locale: language, viewport: { width, height: 900 } });

    async function look(page: Page, name: string): Promise<void> {
      // its head stays where the page was scrolled to
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.screenshot({ path: `${shots}/${name}-${theme}-${width}.png`, fullPage: true });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
      const places = page.locator('header nav a');
      expect.soft(await places.evaluateAll((links) => Math.max(0, ...links.map((link) => (link as HTMLElement).offsetHeight))), `the navigation of ${name} wraps`).toBeLessThan(40);
      if (!checked.test(name)) {
        return;
      }
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
      const grave = violations.filter((each) => each.impact === 'serious' || each.impact === 'critical');
      expect.soft(grave.map((each) => `${name}: ${each.id} ${each.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).slice(0, 4).join(' | ')}`)).toEqual([]);
    }

    test('every page can be read by everybody', { tag: '@long' }, async ({ page }) => {
      test.setTimeout(400_000);
      for (const mint of [tokens.freshBundle, tokens.slowRug, tokens.healthyOld, tokens.transferFee]) {
        await scanned(page, mint);
      }
      for (const { name, path: address, ready, isLive = false, act } of PAGES) {
        await page.goto(address);
        await expect(page.getByText(ready).first()).toBeVisible({ timeout: 40_000 });
        await act?.(page);
        await page.waitForLoadState(isLive ? 'load' : 'networkidle');
        await look(page, name);
      }
    });

    test('a scan in progress, the tables of the administration, an alert, a watched wallet and a page that is not there can be, too', { tag: '@long' }, async ({ page }) => {
      test.setTimeout(120_000);
      test.skip(adminKey === null, 'no admin key');
      await page.goto('/admin');
      await page.getByLabel(/Admin key|管理密钥/).fill(adminKey ?? '');
      await page.getByRole('button', { name: /^(Enter|进入)$/ }).click();
      await expect(page.getByLabel(/^(Wallet|钱包)/).first()).toBeVisible();
      await look(page, 'admin-people');
      await page.getByRole('tab', { name: /Address registry|地址/ }).click();
      await expect(page.getByText(/Page 1 of|第 1/)).toBeVisible();
      await look(page, 'admin-addresses');
      await page.getByRole('tab', { name: /API keys|API 密钥/ }).click();
      await page.getByLabel(/For whom|发放给/).fill('A friendly bot');
      await page.getByRole('button', { name: /Make a key|生成密钥/ }).click();
      await expect(page.getByText(/^coal_\w{12}_/)).toBeVisible();
      await look(page, 'admin-keys');
      await page.goto(await scanning(page, tokens.exchangeCrowd));
      await expect(page.getByText('Ember Otter')).toBeVisible();
      await look(page, 'scanning');
      await alerting(page);
      await page.goto('/alerts');
      await expect(page.getByText('Example Trader')).toBeVisible();
      await look(page, 'alert');
      await page.request.post('/api/v1/admin/watchlist', { data: { walletAddress: WINNER, name: 'Example Trader' }, headers: { 'X-Admin-Key': adminKey ?? '' } });
      await page.goto('/smart-money');
      await expect(page.getByText('Example Trader')).toBeVisible();
      await look(page, 'watched');
      await page.goto('/no/such/page');
      await expect(page.getByRole('heading', { name: /No such page|没有这个页面|不存在/ })).toBeVisible();
      await look(page, 'not-found');
    });
  });
}
