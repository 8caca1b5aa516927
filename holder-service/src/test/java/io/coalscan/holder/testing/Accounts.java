package io.coalscan.holder.testing;

import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import org.jspecify.annotations.Nullable;

/** Accounts as programs write them. */
public final class Accounts {
    private Accounts() {}

    public static Account of(String address, String program, byte[] data) {
        return new Account(address, program, 1_000_000, data, false);
    }

    public static Account wallet(String address) {
        return of(address, Programs.SYSTEM, new byte[0]);
    }

    public static byte[] mintBytes(long supply, int decimals, @Nullable String mintAuthority, @Nullable String freeze) {
        return new Layout()
                .option(mintAuthority)
                .u64(supply)
                .bytes(decimals, 1)
                .option(freeze)
                .done();
    }

    public static Account mint(String address, long supply, int decimals) {
        return of(address, Programs.TOKEN, mintBytes(supply, decimals, null, null));
    }

    /** @param extensions as {@link #extension} writes them, one after the other */
    public static Account mint2022(String address, long supply, int decimals, byte[] extensions) {
        byte[] data = new Layout()
                .raw(mintBytes(supply, decimals, null, null))
                .upTo(165)
                .bytes(1)
                .raw(extensions)
                .done();
        return of(address, Programs.TOKEN_2022, data);
    }

    public static byte[] extension(int type, byte[] value) {
        return new Layout().u16(type).u16(value.length).raw(value).done();
    }

    public static Account metadata(String address, String mint, String name, String symbol, @Nullable String creator) {
        var layout = new Layout()
                .bytes(4)
                .address(People.person(900))
                .address(mint)
                .text(name)
                .text(symbol)
                .text("https://example.org/meta.json")
                .u16(0);
        if (creator == null) {
            layout.bytes(0);
        } else {
            layout.bytes(1).u32(1).address(creator).bytes(1, 100);
        }
        return of(address, Programs.METADATA, layout.bytes(0, 1).upTo(679).done());
    }

    public static Account tokenAccount(String address, String mint, String owner, long amount) {
        byte[] data =
                new Layout().address(mint).address(owner).u64(amount).upTo(165).done();
        return of(address, Programs.TOKEN, data);
    }

    /** A pump.fun curve against SOL. */
    public static Account curve(
            String address,
            long virtualToken,
            long virtualSol,
            long realToken,
            long realSol,
            boolean complete,
            @Nullable String creator) {
        byte[] data = new Layout()
                .bytes(23, 183, 248, 55, 96, 216, 172, 96)
                .u64(virtualToken)
                .u64(virtualSol)
                .u64(realToken)
                .u64(realSol)
                .u64(1_000_000_000_000_000L)
                .bytes(complete ? 1 : 0)
                .address(creator)
                .upTo(150)
                .done();
        return of(address, Programs.PUMP_FUN, data);
    }

    public static Account pumpSwapPool(String address, String base, String quote, String baseVault, String quoteVault) {
        byte[] data = new Layout()
                .bytes(241, 154, 109, 4, 17, 177, 109, 188)
                .bytes(254)
                .u16(0)
                .address(People.person(901))
                .address(base)
                .address(quote)
                .address(People.programsOwn(902))
                .address(baseVault)
                .address(quoteVault)
                .u64(4_193_388_284_800L)
                .upTo(300)
                .done();
        return of(address, Programs.PUMP_SWAP, data);
    }

    /** A Raydium v4 pool without fees owed. */
    public static Account raydiumV4Pool(
            String address, String base, String quote, String baseVault, String quoteVault) {
        byte[] data = new Layout()
                .upTo(336)
                .address(baseVault)
                .address(quoteVault)
                .address(base)
                .address(quote)
                .upTo(752)
                .done();
        return of(address, "675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8", data);
    }
}
