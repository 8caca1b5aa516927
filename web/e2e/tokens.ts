/** The stories of solana-sim, by name, as README names them; `many` has over a thousand holders. */
interface Tokens {
  freshBundle: string;
  slowRug: string;
  exchangeCrowd: string;
  healthyOld: string;
  transferFee: string;
  giantStable: string;
  many: string | null;
  /** Tokens that nobody has scanned yet. */
  unseen: string[];
}

const USUAL: Tokens = {
  freshBundle: 'CfPq6BmzFyoRj1mHARuYCNxoYiE4j37PZsR5fMfoiBoY',
  slowRug: '9UUaDiy8ZNhh4WBYN1rfbcdamTQn913ezesvTy75LHAK',
  exchangeCrowd: 'TJbJnDzbex6XSSoj5nmt7sMKiTS66pP3vtzqrGvbin4',
  healthyOld: 'DFroNCdJuYkVA9tUhK8jov5iRPh5e4qboWxLcoyzzzGS',
  transferFee: 'HmPGvekxowC74pZVuJxuzUvvMWCCzA2wZLw8HCX8EwV5',
  giantStable: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
  many: null,
  unseen: [],
};

export const tokens: Tokens = { ...USUAL, ...(JSON.parse(process.env.COALSCAN_TOKENS ?? '{}') as Partial<Tokens>) };
