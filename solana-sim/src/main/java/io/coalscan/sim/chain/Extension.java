package io.coalscan.sim.chain;

/** What a Token-2022 mint can do beyond a classic one. */
public sealed interface Extension {
    int TRANSFER_FEE_CONFIG = 1;
    int TRANSFER_FEE_AMOUNT = 2;
    int IMMUTABLE_OWNER = 7;
    int PERMANENT_DELEGATE = 12;
    int METADATA_POINTER = 18;
    int TOKEN_METADATA = 19;

    /** Type number in the account's data. */
    int type();

    byte[] body();

    /** @param maximum raw tokens that one transfer costs at most */
    record TransferFee(Address authority, int basisPoints, long maximum) implements Extension {
        public long of(long amount) {
            return Math.min(maximum, Math.ceilDiv(Math.multiplyExact(amount / 100, (long) basisPoints), 100));
        }

        @Override
        public int type() {
            return TRANSFER_FEE_CONFIG;
        }

        @Override
        public byte[] body() {
            Bytes out = new Bytes().key(authority).key(authority).u64(0);
            for (int epoch = 0; epoch < 2; epoch++) {
                out.u64(0).u64(maximum).u16(basisPoints);
            }
            return out.done();
        }
    }

    record PermanentDelegate(Address delegate) implements Extension {
        @Override
        public int type() {
            return PERMANENT_DELEGATE;
        }

        @Override
        public byte[] body() {
            return delegate.bytes();
        }
    }

    record MetadataPointer(Address authority, Address metadata) implements Extension {
        @Override
        public int type() {
            return METADATA_POINTER;
        }

        @Override
        public byte[] body() {
            return new Bytes().key(authority).key(metadata).done();
        }
    }

    /** @param authority who may change it; the system program's address stands for nobody, as its bytes are zero */
    record TokenMetadata(Address authority, Address mint, String name, String symbol, String uri) implements Extension {
        @Override
        public int type() {
            return TOKEN_METADATA;
        }

        @Override
        public byte[] body() {
            return new Bytes()
                    .key(authority)
                    .key(mint)
                    .string(name)
                    .string(symbol)
                    .string(uri)
                    .u32(0)
                    .done();
        }
    }
}
