import type { Page } from '@playwright/test';
import { tokens } from './tokens';

const OWNERS = ['7QxNCNspnLCdwMX53mYStjjrwJW4CAnr4WvdK52PCXXP', 'B9utu72V3kf24qVkGmpJbk3Y2p9dSZQqM978qVR6uTQ3', 'CgZze2FS6Mx94ntyxCb4pHXy7RcBYaStEoQrxP1NLYgG', 'FuTWghX9193YQmnGtkVUi3TWDJgBg6xUgQtrHC2GySVH'];
const SIGNATURE = '3sU2HR4X1MsqYo9U3GnSCc8nJ79d4evVF9MmZ9A7kdFchxnrFs97qShLEC6t596Yt69ViY9jAt4ZBDN7uPDx1F7H';

/** Has the page believe that an alert was raised: wallets of the simulated chain trade nothing while it runs. */
export async function alerting(page: Page): Promise<void> {
  const time = Date.now() - 90_000;
  const alert = {
    id: 1,
    contractAddress: tokens.freshBundle,
    time,
    raisedAt: time + 900,
    windowSeconds: 60,
    entities: 3,
    mintCreatedAt: time - 1_500_000,
    mintAgeSeconds: 1_500,
    buys: OWNERS.map((walletAddress, at) => ({
      walletAddress,
      name: at === 0 ? 'Example Trader' : null,
      entity: Math.max(1, at),
      signature: SIGNATURE,
      slot: 339_914_475 + at,
      time: time - 9_000 * (3 - at),
      timeSource: at === 3 ? 'ARRIVAL' : 'BLOCK',
      rawAmount: '1000000000',
      sol: at === 2 ? null : 0.75 + at,
    })),
    links: [{ kind: 'FUNDER', wallets: OWNERS.slice(0, 2), address: OWNERS[3], signature: null }],
    unknownFunders: [OWNERS[3]],
    webhooks: { delivered: 0, pending: 0, givenUp: 0 },
  };
  await page.route('**/api/v1/alerts?*', (route) =>
    route.fulfill({ json: { success: true, data: { alerts: [alert], pagination: { page: 1, limit: 20, total: 1, totalPages: 1 } } } }),
  );
}
