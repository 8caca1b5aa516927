import { existsSync } from 'node:fs';
import { defineConfig, type LaunchOptions } from '@playwright/test';

const CHROMIUMS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const QUIET = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function chromium(...more: string[]): LaunchOptions {
  const executablePath = CHROMIUMS.find((each) => each !== undefined && existsSync(each));
  return { ...(executablePath === undefined ? {} : { executablePath }), args: [...QUIET, ...more] };
}

/** Drawn without a graphics card, and without one that is made of software: as fast as this machine can. */
const PLAIN = { launchOptions: chromium('--disable-gpu') };
/** With WebGL, made of software. */
const DRAWING = { launchOptions: chromium('--use-angle=swiftshader', '--enable-unsafe-swiftshader') };

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
  },
  projects: [
    { name: 'journeys', testMatch: /(journeys|baddays|looks)\.spec\.ts/, use: PLAIN },
    { name: 'drawn', testMatch: /(graph|pages)\.spec\.ts/, use: DRAWING },
    // one after the other, when nothing else runs
    { name: 'speed', testMatch: 'speed.spec.ts', fullyParallel: false, dependencies: ['journeys', 'drawn'], use: PLAIN },
    { name: 'graph speed', testMatch: 'graphspeed.spec.ts', dependencies: ['speed'], use: DRAWING },
    // those of the READMEs, drawn when they are asked for: npm run pictures
    ...(process.env.COALSCAN_PICTURES === undefined ? [] : [{ name: 'pictures', testMatch: 'pictures.spec.ts', use: DRAWING }]),
  ],
});
