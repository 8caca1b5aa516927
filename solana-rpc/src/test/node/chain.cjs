// A real node on this machine and the few things that stories do on it. The node ends when the input of this process ends.
const { Surfnet } = require('@solana/surfpool-linux-x64-gnu');
const web3 = require('@solana/web3.js');
const spl = require('@solana/spl-token');

const PAUSE_MS = 25;
const MOST_QUESTIONS = 400;

function start(config = {}) {
  const node = Surfnet.startWithConfig({ offline: true, ...config });
  process.stdin.resume();
  process.stdin.on('end', () => process.exit(0));
  const connection = new web3.Connection(node.rpcUrl, { commitment: 'confirmed', wsEndpoint: node.wsUrl });
  const payer = web3.Keypair.fromSecretKey(Uint8Array.from(node.payerSecretKey));

  /** Sends and waits; the first signer pays the fee. `refused` expects the transaction to fail on chain. */
  const send = async (signers, instructions, refused = false) => {
    const { blockhash } = await connection.getLatestBlockhash('confirmed');
    const transaction = new web3.Transaction({ feePayer: signers[0].publicKey, recentBlockhash: blockhash });
    transaction.add(...instructions);
    transaction.sign(...signers);
    const signature = await connection.sendRawTransaction(transaction.serialize(), {
      preflightCommitment: 'confirmed',
      skipPreflight: refused,
    });
    for (let asked = 0; asked < MOST_QUESTIONS; asked++) {
      const status = (await connection.getSignatureStatuses([signature])).value[0];
      if (status) {
        if (Boolean(status.err) !== refused) throw new Error(`${signature}: ${JSON.stringify(status.err)}`);
        return { signature, slot: status.slot };
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new Error(`${signature} was not confirmed`);
  };

  /** Instructions that make a mint; `before` are those that its extensions need, for a mint of `space` bytes that later grows by `growth`. */
  const mintInstructions = async (mint, program, { space, growth = 0, before = [], authority, freezer = null, decimals = 6 }) => [
    web3.SystemProgram.createAccount({
      fromPubkey: payer.publicKey,
      newAccountPubkey: mint,
      space,
      lamports: await connection.getMinimumBalanceForRentExemption(space + growth),
      programId: program,
    }),
    ...before,
    spl.createInitializeMintInstruction(mint, decimals, authority, freezer, program),
  ];

  return { node, connection, payer, send, mintInstructions };
}

/** Runs a story and tells it as one line of JSON. */
function tell(story) {
  story().then(
    (told) => console.log(JSON.stringify(told)),
    (failure) => {
      console.error(failure);
      process.exit(1);
    });
}

module.exports = { start, tell, web3, spl };
