import { existsSync } from 'node:fs';
import { defineConfig, type LaunchOptions } from '@playwright/test';

const CHROMIUMS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Drawn by the processor, WebGL too; two kinds of browser would be started twice. */
const DRAWN = ['--disable-gpu-compositing', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const QUIET = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function chromium(): LaunchOptions {
  const executablePath = CHROMIUMS.find((each) => each !== undefined && existsSync(each));
  return { ...(executablePath === undefined ? {} : { executablePath }), args: [...QUIET, ...DRAWN] };
}

/**
 * Journeys through a running fleet. COALSCAN_URL says where it is, COALSCAN_TOKENS which tokens there are; a fleet that trusts
 * this machine as a proxy lets each journey be a caller of its own, so that none uses up the limits of another.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/journeys',
  globalSetup: './e2e/warm.ts',
  // in the configuration: an argument would not hold for projects that others wait for
  grepInvert: process.env.COALSCAN_JOURNEYS === 'all' ? [] : /@long/,
  workers: 2,
  fullyParallel: true,
  // what passes only at the second try is told as flaky
  retries: 1,
  timeout: 45_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.COALSCAN_URL ?? 'http://localhost:8080',
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    launchOptions: chromium(),
    // a number that rolls up is drawn sixty times a second: one journey watches it
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'journeys', testMatch: /(journeys|baddays|looks|graph|pages)\.spec\.ts/ },
    // one after the other, when nothing else runs
    { name: 'speed', testMatch: 'speed.spec.ts', fullyParallel: false, dependencies: ['journeys'] },
    { name: 'graph speed', testMatch: 'graphspeed.spec.ts', dependencies: ['speed'] },
    // those of the READMEs, drawn when they are asked for: npm run pictures
    ...(process.env.COALSCAN_PICTURES === undefined ? [] : [{ name: 'pictures', testMatch: 'pictures.spec.ts' }]),
  ],
});
