package io.coalscan.sim.chain;

/** What an account holds besides lamports. Immutable: a change is another content. */
public interface Content {
    Content NONE = new Raw(new byte[0]);

    /** The account's data as on chain. */
    byte[] encode();

    /** Data that nothing here reads again. */
    record Raw(byte[] data) implements Content {
        @Override
        public byte[] encode() {
            return data.clone();
        }
    }
}
