import { describe, expect, it } from 'vitest';
import { formats } from './format';

const en = formats('en');
const zh = formats('zh');

describe('formats', () => {
  it('never make a number of what is unknown', () => {
    for (const say of [en.usd, en.usdCompact, en.signedUsd, en.price, en.percent, en.signedPercent, en.confidence, en.number, en.points, en.duration, en.ago, en.time]) {
      expect(say(null)).toBeNull();
      expect(say(undefined)).toBeNull();
      expect(say(Number.NaN)).toBeNull();
    }
    expect(en.tokens(null, 6)).toBeNull();
    expect(en.tokens('1', null)).toBeNull();
  });

  it('tell gains from losses by sign', () => {
    expect(en.signedUsd(450.1)).toBe('+$450.10');
    expect(en.signedUsd(-200)).toBe('−$200.00');
    expect(en.signedUsd(0)).toBe('$0.00');
    expect(en.signedUsd(-0.001)).toBe('$0.00');
  });

  it('keep small prices readable', () => {
    expect(en.price(0.0000091786)).toBe('$0.0₅9179');
    expect(en.price(0.0412)).toBe('$0.0412');
    expect(en.price(0.5)).toBe('$0.5');
    expect(en.price(2.43504e-10)).toBe('$0.0₉2435');
    expect(en.price(150)).toBe('$150');
  });

  it('shorten large sums', () => {
    expect(en.usdCompact(9178.61)).toBe('$9,178.61');
    expect(zh.usdCompact(1_234_567)).toBe('$1.23M');
  });

  it('do not call a small share nothing', () => {
    expect(en.percent(0.01)).toBe('<0.1%');
    expect(en.percent(0)).toBe('0.0%');
    expect(en.percent(5.2)).toBe('5.2%');
    expect(en.percent(20.56)).toBe('20.6%');
  });

  it('give changes in percent their sign', () => {
    expect(en.signedPercent(113.72)).toBe('+113.7%');
    expect(en.signedPercent(-9.5)).toBe('−9.5%');
    expect(en.signedPercent(0)).toBe('0.0%');
  });

  it('give amounts of SOL digits that stand under each other, and their sign', () => {
    expect(en.sol(0.186)).toBe('0.1860');
    expect(en.sol(0)).toBe('0.0000');
    expect(en.sol(0.00001)).toBe('<0.0001');
    expect(en.signedSol(1234.5)).toBe('+1,234.5000');
    expect(en.signedSol(-0.186)).toBe('−0.1860');
    expect(en.signedSol(0)).toBe('0.0000');
    expect(en.signedSol(-0.00001)).toBe('−<0.0001');
  });

  it('tell a confidence in whole percent, and call only the whole whole', () => {
    expect(en.confidence(0.9775)).toBe('98%');
    expect(en.confidence(0.9993)).toBe('99%');
    expect(en.confidence(1)).toBe('100%');
    expect(en.confidence(0.0004)).toBe('1%');
    expect(en.confidence(0)).toBe('0%');
  });

  it('count in whole numbers unless digits are asked for', () => {
    expect(en.number(97.75)).toBe('98');
    expect(en.number(0.0421, 2)).toBe('0.04');
  });

  it('tell durations in two units', () => {
    expect(zh.duration(8100)).toBe('2小时15分');
    expect(en.duration(8100)).toBe('2 h 15 min');
    expect(en.duration(86_400 * 95)).toBe('95 d');
    expect(en.duration(86_400 * 1270)).toBe('3 y 175 d');
    expect(en.duration(0)).toBe('0 s');
  });

  it('tell how long ago something was', () => {
    expect(en.ago(0, 125_000)).toBe('2 min. ago');
    expect(zh.ago(0, 125_000)).toBe('2分钟前');
    expect(zh.ago(5000, 0)).toBe('0秒钟前');
  });

  it('keep raw amounts exact where a double is not', () => {
    expect(en.tokens('18446744073709551615', 0)).toBe('18,446,744,073,709,551,615');
    expect(en.tokens('18446744073709551615', 6)).toBe('18,446,744,073,709.5516');
    expect(en.tokens('30000000000000', 6)).toBe('30,000,000');
    expect(en.tokens('1', 9)).toBe('<0.0001');
    expect(en.tokens('0', 9)).toBe('0');
  });
});
