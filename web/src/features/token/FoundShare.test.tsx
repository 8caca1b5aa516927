// @vitest-environment happy-dom
import i18n from 'i18next';
import { cleanup, render } from '@testing-library/react';
import * as Tooltip from '@radix-ui/react-tooltip';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TokenScanResult } from '@/shared/api/types';
import en from '@/shared/i18n/en.json';
import { FoundShare } from './FoundShare';

beforeAll(() => i18n.use(initReactI18next).init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } }));
afterEach(cleanup);

function said(percent: number | null, histories: number): string | null {
  const coverage = { histories: { read: histories, wanted: 12 }, wallets: { read: 12, wanted: 12 } } as TokenScanResult['coverage'];
  return render(<Tooltip.Provider><FoundShare percent={percent} coverage={coverage} /></Tooltip.Provider>).container.textContent;
}

describe('a share that was looked for', () => {
  it('is exact where all was read, and the least there is where not', () => {
    expect(said(4.2, 12)).toBe('4.2%');
    cleanup();
    expect(said(4.2, 11)).toBe('≥ 4.2%');
  });

  it('is zero only where all was read', () => {
    expect(said(0, 12)).toBe('0.0%');
    cleanup();
    expect(said(0, 11)).toBe('none found');
  });

  it('is unknown, not none, where nothing could be found', () => {
    expect(said(null, 0)).toBe('unknown');
  });
});
