import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressed } from './build-compressed.ts';
import { firstLoad } from './build-first-load.ts';

const fleet = process.env.COALSCAN_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react(), tailwindcss(), firstLoad({ limitKilobytes: 200 }), compressed()],
  resolve: { alias: { '@': path.resolve(import.meta.dirname, 'src') } },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    // the browsers of docs/adr/0012
    target: ['chrome111', 'edge111', 'firefox128', 'safari16.4'],
    modulePreload: { polyfill: false },
    // inlined fonts and images would need a wider content security policy
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': fleet, '/docs': fleet } },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
});
