package io.coalscan.sim.program;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.Content;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.KnownPrograms;

/**
 * A PumpSwap pool's account, and where everything of it is. Quote is wrapped SOL.
 *
 * @param lpSupply LP tokens that stand for the liquidity, burned ones too
 */
public record SwapPool(Address mint, Address tokenProgram, Address coinCreator, long lpSupply) implements Content {
    public static final int SPACE = 245;
    private static final byte[] FIRST = {0, 0};

    /** The pool to which pump.fun moves a completed curve. */
    public static Address address(Address mint) {
        return Keys.derived(Venues.PUMPSWAP, seeds(mint));
    }

    /** The account that made the pool. */
    static Address authority(Address mint) {
        return Keys.derived(Venues.PUMP, Keys.text("pool-authority"), mint.bytes());
    }

    public Address address() {
        return address(mint);
    }

    Address lpMint() {
        return Keys.derived(
                Venues.PUMPSWAP, Keys.text("pool_lp_mint"), address().bytes());
    }

    public Address tokenVault() {
        return AssociatedToken.address(address(), mint, tokenProgram);
    }

    public Address quoteVault() {
        return AssociatedToken.address(address(), KnownPrograms.WSOL, KnownPrograms.TOKEN);
    }

    Address creatorAuthority() {
        return Keys.derived(Venues.PUMPSWAP, Keys.text("creator_vault"), coinCreator.bytes());
    }

    Address creatorVault() {
        return AssociatedToken.address(creatorAuthority(), KnownPrograms.WSOL, KnownPrograms.TOKEN);
    }

    private static byte[][] seeds(Address mint) {
        return new byte[][] {Keys.text("pool"), FIRST, authority(mint).bytes(), mint.bytes(), KnownPrograms.WSOL.bytes()
        };
    }

    @Override
    public byte[] encode() {
        return new Bytes()
                .raw(241, 154, 109, 4, 17, 177, 109, 188)
                .u8(Keys.bump(Venues.PUMPSWAP, seeds(mint)))
                .u16(0)
                .key(authority(mint))
                .key(mint)
                .key(KnownPrograms.WSOL)
                .key(lpMint())
                .key(tokenVault())
                .key(quoteVault())
                .u64(lpSupply)
                .key(coinCreator)
                .zeros(2)
                .done();
    }
}
