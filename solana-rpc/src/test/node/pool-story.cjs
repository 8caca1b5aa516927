// Makes two tokens move on a real node, as the contract test of the pool reads them back.
const { start, tell, web3, spl } = require('./chain.cjs');

tell(async () => {
  const { node, payer, send, mintInstructions } = start();
  const holders = [web3.Keypair.generate(), web3.Keypair.generate()];

  const account = async (mint, owner, program) => {
    const address = spl.getAssociatedTokenAddressSync(mint, owner, false, program);
    await send([payer], [spl.createAssociatedTokenAccountInstruction(payer.publicKey, address, owner, mint, program)]);
    return address;
  };

  const token = async (program, feeBasisPoints) => {
    const mint = web3.Keypair.generate();
    const extensions = feeBasisPoints ? [spl.ExtensionType.TransferFeeConfig] : [];
    const before = feeBasisPoints
      ? [spl.createInitializeTransferFeeConfigInstruction(
          mint.publicKey, payer.publicKey, payer.publicKey, feeBasisPoints, 1_000_000_000n, program)]
      : [];
    const space = spl.getMintLen(extensions);
    await send([payer, mint], await mintInstructions(mint.publicKey, program, { space, before, authority: payer.publicKey }));

    const own = await account(mint.publicKey, payer.publicKey, program);
    const first = await account(mint.publicKey, holders[0].publicKey, program);
    const second = await account(mint.publicKey, holders[1].publicKey, program);
    await send([payer], [spl.createMintToInstruction(mint.publicKey, own, payer.publicKey, 1_000_000_000n, [], program)]);
    const transfer = async (from, to, owner, amount, signers) => {
      const move = spl.createTransferCheckedInstruction(from, mint.publicKey, to, owner, amount, 6, [], program);
      return (await send([payer, ...signers], [move])).signature;
    };
    const toFirst = await transfer(own, first, payer.publicKey, 250_000_000n, []);
    const onward = await transfer(first, second, holders[0].publicKey, 50_000_000n, [holders[0]]);
    return {
      mint: mint.publicKey.toBase58(),
      program: program.toBase58(),
      accounts: [own, first, second].map((address) => address.toBase58()),
      toFirst,
      onward,
    };
  };

  const classic = await token(spl.TOKEN_PROGRAM_ID, 0);
  const withFee = await token(spl.TOKEN_2022_PROGRAM_ID, 100);
  return {
    url: node.rpcUrl,
    payer: payer.publicKey.toBase58(),
    holders: holders.map((holder) => holder.publicKey.toBase58()),
    classic,
    withFee,
  };
});
