package io.coalscan.sim.chain;

/**
 * A token account.
 *
 * @param amount raw; every amount that occurs here fits a long
 * @param withheld Token-2022 transfer fee kept on the account
 * @param program the token program that owns it
 */
public record Holding(
        Address mint, Address owner, long amount, long withheld, Address program, boolean feeExtension, boolean frozen)
        implements Content {

    public static final int CLASSIC_SPACE = 165;

    public Holding plus(long delta) {
        long sum = Math.addExact(amount, delta);
        if (sum < 0) {
            throw new IllegalStateException("owner " + owner + " would owe " + -sum + " of " + mint);
        }
        return new Holding(mint, owner, sum, withheld, program, feeExtension, frozen);
    }

    public Holding withhold(long fee) {
        return new Holding(mint, owner, amount, withheld + fee, program, feeExtension, frozen);
    }

    public boolean wrapsSol() {
        return mint.equals(KnownPrograms.WSOL);
    }

    public int space() {
        return space(program, feeExtension);
    }

    /** Token-2022 accounts carry a type byte and their extensions behind the classic 165 bytes. */
    public static int space(Address program, boolean feeExtension) {
        return program.equals(KnownPrograms.TOKEN) ? CLASSIC_SPACE : CLASSIC_SPACE + 5 + (feeExtension ? 12 : 0);
    }

    @Override
    public byte[] encode() {
        Bytes data = new Bytes()
                .key(mint)
                .key(owner)
                .u64(amount)
                .zeros(36)
                .u8(frozen ? 2 : 1)
                .u32(wrapsSol() ? 1 : 0)
                .u64(wrapsSol() ? Rent.of(CLASSIC_SPACE) : 0)
                .zeros(8)
                .zeros(36);
        if (!program.equals(KnownPrograms.TOKEN)) {
            data.u8(2).u16(Extension.IMMUTABLE_OWNER).u16(0);
            if (feeExtension) {
                data.u16(Extension.TRANSFER_FEE_AMOUNT).u16(8).u64(withheld);
            }
        }
        return data.done();
    }
}
