// Two tokens with a life of their own on a real node, as a whole scan reads them back. Every act is told, in the order in which it was
// done, with its signature and the slot and second of its block: what a scan must find follows from the acts alone.
const { start, tell, web3, spl } = require('./chain.cjs');
const metadata = require('@solana/spl-token-metadata');

const SOL = 1_000_000_000;
const WHOLE = 1_000_000n;
const EARLIER_MS = 30 * 3600 * 1000;
const INCINERATOR = new web3.PublicKey('1nc1nerator11111111111111111111111111111111');

tell(async () => {
  const { node, connection, payer, send, mintInstructions } = start({ slotTimeMs: 400, airdropSol: 1000 * SOL });
  const { SystemProgram, Keypair, PublicKey } = web3;
  const acts = [];
  const done = (landed, ...told) => told.forEach((act) => acts.push({ ...landed, ...act }));
  const name = (key) => (key.publicKey ?? key).toBase58();
  const wallets = Array.from({ length: 28 }, () => Keypair.generate());
  const shared = [Keypair.generate(), Keypair.generate()];
  // six wallets have their first SOL from one hand, three from another, one from no transaction, the others each from a hand of its own
  const funders = wallets.map((_, i) => (i < 6 ? shared[0] : i < 9 ? shared[1] : i === 27 ? null : Keypair.generate()));
  new Set(funders.filter(Boolean)).forEach((funder) => node.fundSol(name(funder), 20 * SOL));
  node.fundSol(name(wallets[27]), 2 * SOL);

  const fund = async (i) => {
    if (!funders[i]) return;
    const lamports = 1.5 * SOL + i;
    const pay = SystemProgram.transfer({ fromPubkey: funders[i].publicKey, toPubkey: wallets[i].publicKey, lamports });
    done(await send([funders[i]], [pay]), { kind: 'fund', from: name(funders[i]), to: name(wallets[i]), lamports });
  };

  const token = (program, mint, feeBasisPoints) => {
    const accountOf = (owner) => spl.getAssociatedTokenAddressSync(mint, owner, true, program);
    const open = (by, owner) =>
      spl.createAssociatedTokenAccountIdempotentInstruction(by.publicKey, accountOf(owner), owner, mint, program);
    const told = (act) => ({ mint: name(mint), ...act });
    const move = (from, to, raw) =>
      spl.createTransferCheckedInstruction(accountOf(from.publicKey), mint, accountOf(to), from.publicKey, raw, 6, [], program);
    const transferred = (from, to, raw) => {
      const fee = (raw * BigInt(feeBasisPoints) + 9_999n) / 10_000n;
      return told({ kind: 'transfer', from: name(from), to: name(to), raw: `${raw}`, fee: `${fee}` });
    };
    return {
      issue: async (authority, to, raw) => done(
        await send([payer, authority], [
          open(payer, to.publicKey),
          spl.createMintToInstruction(mint, accountOf(to.publicKey), authority.publicKey, raw, [], program)]),
        told({ kind: 'mint', to: name(to), raw: `${raw}` })),
      /** SOL one way and tokens the other, by the system's and the token's own program: no venue, so nobody calls it a trade. */
      sell: async (market, buyer, raw, lamports) => done(
        await send([buyer, market], [
          open(buyer, buyer.publicKey),
          SystemProgram.transfer({ fromPubkey: buyer.publicKey, toPubkey: market.publicKey, lamports }),
          move(market, buyer.publicKey, raw)]),
        { kind: 'fund', from: name(buyer), to: name(market), lamports },
        transferred(market, buyer, raw)),
      give: async (from, to, raw) => done(
        await send([from], [open(from, to), move(from, to, raw)]), transferred(from, to, raw)),
      burn: async (from, raw) => done(
        await send([from], [spl.createBurnInstruction(accountOf(from.publicKey), mint, from.publicKey, raw, [], program)]),
        told({ kind: 'burn', from: name(from), raw: `${raw}` })),
      fail: async (from, to, raw) => done(
        await send([from], [open(from, to), move(from, to, raw)], true), told({ kind: 'failed', from: name(from) })),
    };
  };

  const each = (from, to, act) => Promise.all(wallets.slice(from, to).map((_, i) => act(from + i)));
  const markets = [Keypair.generate(), Keypair.generate()];
  const issuer = Keypair.generate();
  const freezer = Keypair.generate();
  const created = async (mint, program, shape) => {
    const landed = await send([payer, mint], await mintInstructions(mint.publicKey, program, shape));
    done(landed, { kind: 'create', mint: name(mint) });
  };

  const classicMint = Keypair.generate();
  await created(classicMint, spl.TOKEN_PROGRAM_ID, {
    space: spl.getMintLen([]), authority: issuer.publicKey, freezer: freezer.publicKey });
  const classic = token(spl.TOKEN_PROGRAM_ID, classicMint.publicKey, 0);
  await classic.issue(issuer, markets[0], 1_000_000n * WHOLE);
  const buy = async (i) => classic.sell(markets[0], wallets[i], BigInt(40 - i) * 900n * WHOLE + BigInt(i), 0.01 * SOL);
  await each(0, 10, fund);
  await each(0, 10, buy);

  node.timeTravelToTimestamp(Date.now() + EARLIER_MS);
  await each(10, 28, fund);
  await each(10, 28, buy);
  await classic.give(wallets[0], wallets[5].publicKey, 12_000n * WHOLE);
  await classic.give(wallets[1], wallets[2].publicKey, 39n * 900n * WHOLE + 1n);
  await classic.give(wallets[3], Keypair.generate().publicKey, 5_000n * WHOLE);
  const [treasury] = PublicKey.findProgramAddressSync([Buffer.from('treasury')], SystemProgram.programId);
  await classic.give(markets[0], treasury, 7_000n * WHOLE);
  await classic.give(wallets[4], INCINERATOR, 1_000n * WHOLE);
  await classic.burn(wallets[6], 2_500n * WHOLE);
  await classic.fail(wallets[7], wallets[8].publicKey, 1_000_000n * WHOLE);

  const feeMint = Keypair.generate();
  const feeProgram = spl.TOKEN_2022_PROGRAM_ID;
  const feeBasisPoints = 250;
  const facts = {
    mint: feeMint.publicKey, updateAuthority: payer.publicKey, name: 'Toll Coin', symbol: 'TOLL', uri: 'memory:toll', additionalMetadata: [] };
  await created(feeMint, feeProgram, {
    space: spl.getMintLen([spl.ExtensionType.TransferFeeConfig, spl.ExtensionType.MetadataPointer]),
    growth: spl.TYPE_SIZE + spl.LENGTH_SIZE + metadata.pack(facts).length,
    authority: issuer.publicKey,
    before: [
      spl.createInitializeTransferFeeConfigInstruction(
        feeMint.publicKey, payer.publicKey, payer.publicKey, feeBasisPoints, 1_000_000n * WHOLE, feeProgram),
      spl.createInitializeMetadataPointerInstruction(feeMint.publicKey, payer.publicKey, feeMint.publicKey, feeProgram),
    ],
  });
  await send([payer, issuer], [metadata.createInitializeInstruction({
    programId: feeProgram, metadata: feeMint.publicKey, updateAuthority: payer.publicKey, mint: feeMint.publicKey,
    mintAuthority: issuer.publicKey, name: facts.name, symbol: facts.symbol, uri: facts.uri })]);
  const fee = token(feeProgram, feeMint.publicKey, feeBasisPoints);
  await fee.issue(issuer, markets[1], 500_000n * WHOLE);
  await send([payer, issuer], [spl.createSetAuthorityInstruction(
    feeMint.publicKey, issuer.publicKey, spl.AuthorityType.MintTokens, null, [], feeProgram)]);
  await each(9, 27, (i) => fee.sell(markets[1], wallets[i], BigInt(i) * 1_000n * WHOLE + 7n, 0.01 * SOL));
  await fee.give(wallets[20], wallets[9].publicKey, 3_333_333_333n);

  const slots = [...new Set(acts.map((act) => act.slot))];
  const seconds = new Map(await Promise.all(slots.map(async (slot) => [slot, await connection.getBlockTime(slot)])));
  // blocks come with transactions only: all that was done becomes final
  node.timeTravelToSlot((await connection.getSlot('confirmed')) + 64);
  acts.sort((one, other) => one.slot - other.slot);
  const latest = seconds.get(acts.at(-1).slot);
  return {
    url: node.rpcUrl,
    // a node's clock only runs forward: its own early acts are made early by taking this from every block's time
    aheadSeconds: latest - Math.floor(Date.now() / 1000),
    classic: name(classicMint),
    withFee: name(feeMint),
    markets: markets.map(name),
    issuer: name(issuer),
    freezer: name(freezer),
    treasury: name(treasury),
    incinerator: name(INCINERATOR),
    sharedFunders: shared.map(name),
    withoutFunding: name(wallets[27]),
    feeBasisPoints,
    acts: acts.map((act) => ({ ...act, seconds: seconds.get(act.slot) })),
  };
});
