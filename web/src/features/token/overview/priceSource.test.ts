import i18n from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import en from '@/shared/i18n/en.json';
import zh from '@/shared/i18n/zh.json';
import { priceSource } from './priceSource';

beforeAll(() =>
  i18n.init({ lng: 'en', resources: { en: { translation: en }, zh: { translation: zh } }, interpolation: { escapeValue: false } }),
);

test('names where the price of the token and that of SOL came from', () => {
  expect(priceSource('curve:pumpfun,pool:raydium-v4', i18n.t)).toBe('bonding curve of pumpfun; SOL: pool of raydium-v4');
  expect(priceSource('trades:median11,constant', i18n.t)).toBe('median of the last 11 trades; SOL: fixed price');
  expect(priceSource('pool:pumpswap', i18n.t)).toBe('pool of pumpswap');
});

test('shows a source that it does not know as it came', () => {
  expect(priceSource('oracle:pyth', i18n.t)).toBe('oracle:pyth');
  expect(priceSource(null, i18n.t)).toBeNull();
});

test('speaks Chinese', async () => {
  await i18n.changeLanguage('zh');
  expect(priceSource('curve:pumpfun,pool:raydium-v4', i18n.t)).toBe('pumpfun 联合曲线；SOL：raydium-v4 资金池');
});
