import { describe, expect, it } from 'vitest';
import { isAddress, readAddress } from './address';

const MINT = 'CfPq6BmzFyoRj1mHARuYCNxoYiE4j37PZsR5fMfoiBoY';
const SOL = 'So11111111111111111111111111111111111111112';

describe('reading what somebody pasted', () => {
  it('takes an address, with spaces around it', () => {
    expect(readAddress(`  ${MINT}\n`)).toEqual({ kind: 'address', address: MINT, from: 'text' });
  });

  it('decodes: 32 to 44 letters of base58 are not enough', () => {
    expect(isAddress('11111111111111111111111111111111')).toBe(true);
    expect(readAddress('1111111111111111111111111111111')).toEqual({ kind: 'wrong', reason: 'length', detail: '31' });
    expect(readAddress('z'.repeat(44))).toEqual({ kind: 'wrong', reason: 'length', detail: '33' });
  });

  it.each([
    ['0OIl', 'character'],
    ['5HhzzmdH7LK533d6uRfAhAfREi9bq1iCBjMuAPEq6awHUocMesVMLNkK9tAv6fLKwf7LQdMpAyvErGdYzm3NkgyY', 'signature'],
    ['0x6982508145454Ce325dDbE47a25d4ec3d2311933', 'ethereum'],
    ['<script>alert(1)</script>', 'character'],
    ['1'.repeat(15_000), 'length'],
    ['https://dexscreener.com/ethereum/0x6982508145454ce325ddbe47a25d4ec3d2311933', 'otherChain'],
    ['https://solscan.io/', 'linkWithoutAddress'],
    ['https://solscan.io/tx/5HhzzmdH7LK533d6uRfAhAfREi9bq1iCBjMuAPEq6awHUocMesVMLNkK9tAv6fLKwf7LQdMpAyvErGdYzm3NkgyY', 'linkWithoutAddress'],
    ['https://', 'linkWithoutAddress'],
  ])('says what is wrong with %.40s', (text, reason) => {
    expect(readAddress(text)).toMatchObject({ kind: 'wrong', reason });
  });

  it.each([
    [`https://solscan.io/token/${MINT}`, 'link'],
    [`https://solscan.io/token/${MINT}?cluster=mainnet#holders`, 'link'],
    [`https://explorer.solana.com/address/${MINT}/largest`, 'link'],
    [`solscan.io/token/${MINT}`, 'link'],
    [`https://pump.fun/coin/${MINT}`, 'link'],
    [`https://birdeye.so/token/${MINT}?chain=solana`, 'link'],
    [`https://jup.ag/swap/SOL-${MINT}`, 'link'],
    [`https://jup.ag/swap/${MINT}-${SOL}`, 'link'],
    [`https://raydium.io/swap/?inputMint=${MINT}&outputMint=${SOL}`, 'link'],
    [`https://dexscreener.com/solana/${MINT}`, 'pairLink'],
    [`https://solscan.io/account/${MINT}`, 'walletLink'],
  ])('finds the address in %s', (text, from) => {
    expect(readAddress(text)).toEqual({ kind: 'address', address: MINT, from });
  });

  it('takes nothing for nothing', () => {
    expect(readAddress('  ')).toEqual({ kind: 'empty' });
  });
});
