import { existsSync } from 'node:fs';
import { defineConfig, type LaunchOptions } from '@playwright/test';

const CHROMIUMS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const QUIET = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function chromium(...more: string[]): LaunchOptions {
  const executablePath = CHROMIUMS.find((each) => each !== undefined && existsSync(each));
  return { ...(executablePath === undefined ? {} : { executablePath }), args: [...QUIET, ...more] };
}

/**
 * Journeys through a running fleet. COALSCAN_URL says where it is, COALSCAN_TOKENS which tokens there are; a fleet that trusts
 * this machine as a proxy lets each journey be a caller of its own, so that none uses up the limits of another.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/journeys',
  // two cores carry the fleet as well
  workers: 1,
  // what passes only at the second try is told as flaky
  retries: 1,
  fullyParallel: false,
  timeout: 45_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.COALSCAN_URL ?? 'http://localhost:8080',
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
  },
  projects: [
    // WebGL without a graphics card
    { name: 'journeys', testIgnore: 'scrolling.spec.ts', use: { launchOptions: chromium('--use-angle=swiftshader', '--enable-unsafe-swiftshader') } },
    // frames of a page without WebGL, not of a graphics card that is made of software
    { name: 'scrolling', testMatch: 'scrolling.spec.ts', use: { launchOptions: chromium('--disable-gpu') } },
  ],
});
