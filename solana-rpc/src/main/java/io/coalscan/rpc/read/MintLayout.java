package io.coalscan.rpc.read;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Base58;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What an account says as a mint of either token program: authority (option), supply u64 at 36, decimals at 44, initialised at 45, freeze authority
 * (option) at 46; 82 bytes. A Token-2022 mint with extensions is padded to 165, has its account type there and the extensions from
 * {@link #EXTENSIONS}.
 */
public sealed interface MintLayout {
    int LENGTH = 82;
    int EXTENSIONS = 166;

    /**
     * A fungible token's mint.
     *
     * @param program token program that owns it
     * @param supply raw, current
     * @param mintAuthority null when nobody can mint
     * @param freezeAuthority null when nobody can freeze
     */
    record Mint(
            String program,
            int decimals,
            BigInteger supply,
            @Nullable String mintAuthority,
            @Nullable String freezeAuthority)
            implements MintLayout {}

    /** @param reason for operators */
    record NoMint(String reason) implements MintLayout {}

    static MintLayout of(@Nullable Account account) {
        if (account == null) {
            return new NoMint("no account");
        }
        if (!Programs.isTokenProgram(account.owner())) {
            return new NoMint("not owned by a token program");
        }
        var bytes = new MintBytes(account.data());
        if (!bytes.hasLayout(account.owner().equals(Programs.TOKEN_2022))) {
            return new NoMint("owned by a token program, but no mint");
        }
        var mint = bytes.mint(account.owner());
        return mint.decimals() == 0 && mint.supply().equals(BigInteger.ONE)
                ? new NoMint("a single indivisible token: not fungible")
                : mint;
    }

    /** Little-endian fields; any bytes may come. */
    record MintBytes(byte[] data) {
        private static final int MINT_AUTHORITY = 0;
        private static final int SUPPLY = 36;
        private static final int DECIMALS = 44;
        private static final int INITIALISED = 45;
        private static final int FREEZE_AUTHORITY = 46;
        private static final int ACCOUNT_TYPE = 165;
        private static final int TYPE_MINT = 1;
        /** A multisig has this length, and no mint ever does. */
        private static final int MULTISIG_LENGTH = 355;

        boolean hasLayout(boolean extensible) {
            if (data.length < LENGTH
                    || data[INITIALISED] != 1
                    || !isOption(MINT_AUTHORITY)
                    || !isOption(FREEZE_AUTHORITY)) {
                return false;
            }
            return data.length == LENGTH
                    || (extensible
                            && data.length > ACCOUNT_TYPE
                            && data.length != MULTISIG_LENGTH
                            && data[ACCOUNT_TYPE] == TYPE_MINT);
        }

        /** A u32 of 0 or 1. */
        private boolean isOption(int at) {
            return (data[at] == 0 || data[at] == 1) && data[at + 1] == 0 && data[at + 2] == 0 && data[at + 3] == 0;
        }

        Mint mint(String program) {
            return new Mint(program, data[DECIMALS] & 0xFF, supply(), option(MINT_AUTHORITY), option(FREEZE_AUTHORITY));
        }

        private BigInteger supply() {
            byte[] bigEndian = new byte[DECIMALS - SUPPLY];
            for (int i = 0; i < bigEndian.length; i++) {
                bigEndian[bigEndian.length - 1 - i] = data[SUPPLY + i];
            }
            return new BigInteger(1, bigEndian);
        }

        private @Nullable String option(int at) {
            return data[at] == 0 ? null : Base58.encode(data, at + 4, Addresses.LENGTH);
        }
    }
}
