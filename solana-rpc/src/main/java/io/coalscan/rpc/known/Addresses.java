package io.coalscan.rpc.known;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.sava.core.accounts.PublicKey;
import software.sava.core.crypto.ed25519.Ed25519Util;

/** What an address says by itself: whether it is one, whether a private key can exist for it, and which addresses programs derive from it. */
public final class Addresses {
    public static final int LENGTH = 32;
    private static final int SHORTEST_TEXT = 32;
    private static final int LONGEST_TEXT = 44;
    private static final byte[] FIRST_INDEX = {0, 0};

    private Addresses() {}

    /** Whether the text is base58 of exactly 32 bytes: 32 to 44 characters, but not every such text. */
    public static boolean isAddress(@Nullable String text) {
        return text != null && decodeOrNull(text) != null;
    }

    /** @throws IllegalArgumentException when it is no address */
    public static byte[] decode(String address) {
        byte[] bytes = decodeOrNull(address);
        if (bytes == null) {
            throw new IllegalArgumentException("no address: not base58 of 32 bytes");
        }
        return bytes;
    }

    /**
     * Whether the address is a point of the ed25519 curve, so that a person may hold its key. Off the curve it belongs to a program; on the
     * curve it may still be a program's account that was made with a key.
     *
     * @throws IllegalArgumentException when it is no address
     */
    public static boolean isOnCurve(String address) {
        return !Ed25519Util.isNotOnCurve(decode(address));
    }

    /** The associated token account of an owner, for the mint's token program (classic or Token-2022: they give different accounts). */
    public static String associatedTokenAccount(String owner, String mint, String tokenProgram) {
        return derive(Programs.ASSOCIATED_TOKEN, decode(owner), decode(tokenProgram), decode(mint));
    }

    /** The pump.fun launch curve of a mint, whether it exists or not. */
    public static String bondingCurve(String mint) {
        return derive(Programs.PUMP_FUN, seed("bonding-curve"), decode(mint));
    }

    /** The PumpSwap pool, against SOL, to which pump.fun moves a mint when its curve completes. */
    public static String pumpSwapPool(String mint) {
        byte[] creator = decode(derive(Programs.PUMP_FUN, seed("pool-authority"), decode(mint)));
        return derive(
                Programs.PUMP_SWAP, seed("pool"), FIRST_INDEX, creator, decode(mint), decode(Programs.WRAPPED_SOL));
    }

    /** The Metaplex metadata account of a mint. */
    public static String metadata(String mint) {
        return derive(Programs.METADATA, seed("metadata"), decode(Programs.METADATA), decode(mint));
    }

    /** The first off-curve address that a program derives from the seeds. */
    public static String derive(String program, byte[]... seeds) {
        return PublicKey.findProgramAddress(List.of(seeds), PublicKey.createPubKey(decode(program)))
                .publicKey()
                .toBase58();
    }

    public static byte[] seed(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] decodeOrNull(String text) {
        if (text.length() < SHORTEST_TEXT || text.length() > LONGEST_TEXT) {
            return null;
        }
        byte[] bytes = Base58.decode(text);
        return bytes != null && bytes.length == LENGTH ? bytes : null;
    }
}
