// Starts a real node, makes two tokens move on it and tells what was done as one line of JSON. Ends when its input ends.
const { Surfnet } = require('@solana/surfpool-linux-x64-gnu');
const web3 = require('@solana/web3.js');
const spl = require('@solana/spl-token');

const CONFIRMED = { commitment: 'confirmed' };

async function main() {
  const node = Surfnet.start();
  process.stdin.resume();
  process.stdin.on('end', () => process.exit(0));
  const chain = new web3.Connection(node.rpcUrl, { commitment: 'confirmed', wsEndpoint: node.wsUrl });
  const payer = web3.Keypair.fromSecretKey(Uint8Array.from(node.payerSecretKey));
  const holders = [web3.Keypair.generate(), web3.Keypair.generate()];

  const send = async (signers, ...instructions) => {
    const { blockhash } = await chain.getLatestBlockhash('confirmed');
    const transaction = new web3.Transaction({ feePayer: payer.publicKey, recentBlockhash: blockhash });
    transaction.add(...instructions);
    transaction.sign(payer, ...signers);
    const signature = await chain.sendRawTransaction(transaction.serialize(), { preflightCommitment: 'confirmed' });
    for (let asked = 0; asked < 200; asked++) {
      const status = (await chain.getSignatureStatuses([signature])).value[0];
      if (status?.err) throw new Error(JSON.stringify(status.err));
      if (status) return signature;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('not confirmed');
  };

  const account = async (mint, owner, program) => {
    const address = spl.getAssociatedTokenAddressSync(mint, owner, false, program);
    await send([], spl.createAssociatedTokenAccountInstruction(payer.publicKey, address, owner, mint, program));
    return address;
  };

  const token = async (program, feeBasisPoints) => {
    const mint = web3.Keypair.generate();
    const extensions = feeBasisPoints ? [spl.ExtensionType.TransferFeeConfig] : [];
    const space = spl.getMintLen(extensions);
    const create = [
      web3.SystemProgram.createAccount({
        fromPubkey: payer.publicKey,
        newAccountPubkey: mint.publicKey,
        space,
        lamports: await chain.getMinimumBalanceForRentExemption(space),
        programId: program,
      }),
    ];
    if (feeBasisPoints) {
      create.push(
        spl.createInitializeTransferFeeConfigInstruction(
          mint.publicKey, payer.publicKey, payer.publicKey, feeBasisPoints, 1_000_000_000n, program));
    }
    create.push(spl.createInitializeMintInstruction(mint.publicKey, 6, payer.publicKey, null, program));
    await send([mint], ...create);

    const own = await account(mint.publicKey, payer.publicKey, program);
    const first = await account(mint.publicKey, holders[0].publicKey, program);
    const second = await account(mint.publicKey, holders[1].publicKey, program);
    await send([], spl.createMintToInstruction(mint.publicKey, own, payer.publicKey, 1_000_000_000n, [], program));
    const transfer = (from, to, owner, amount, signers) =>
      send(signers, spl.createTransferCheckedInstruction(from, mint.publicKey, to, owner, amount, 6, [], program));
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
  console.log(JSON.stringify({
    url: node.rpcUrl,
    payer: payer.publicKey.toBase58(),
    holders: holders.map((holder) => holder.publicKey.toBase58()),
    classic,
    withFee,
  }));
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
