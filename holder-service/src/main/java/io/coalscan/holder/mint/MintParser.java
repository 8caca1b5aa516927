package io.coalscan.holder.mint;

import io.coalscan.holder.account.Bytes;
import io.coalscan.model.api.TokenFacts;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mint of either token program: authority (option), supply u64 at 36, decimals at 44, initialised at 45, freeze authority (option) at 46;
 * 82 bytes. A Token-2022 mint with extensions is padded to 165, has its account type there and the extensions from 166.
 */
public final class MintParser {
    private static final int MINT_LENGTH = 82;
    private static final int MINT_AUTHORITY = 0;
    private static final int SUPPLY = 36;
    private static final int DECIMALS = 44;
    private static final int INITIALISED = 45;
    private static final int FREEZE_AUTHORITY = 46;
    private static final int ACCOUNT_TYPE = 165;
    private static final int EXTENSIONS = 166;
    private static final int TYPE_MINT = 1;
    /** A multisig has this length, and no mint ever does. */
    private static final int MULTISIG_LENGTH = 355;

    private MintParser() {}

    public static MintRead parse(@Nullable Account account) {
        if (account == null) {
            return new MintRead.NoToken("no account");
        }
        if (!Programs.isTokenProgram(account.owner())) {
            return new MintRead.NoToken("not owned by a token program");
        }
        var bytes = Bytes.of(account.data());
        if (!hasMintLayout(account.owner(), bytes)) {
            return new MintRead.NoToken("owned by a token program, but no mint");
        }
        BigInteger supply = bytes.u64(SUPPLY);
        int decimals = bytes.u8(DECIMALS);
        if (decimals == 0 && supply.equals(BigInteger.ONE)) {
            return new MintRead.NoToken("a single indivisible token: not fungible");
        }
        return new MintRead.Found(found(account, bytes, supply, decimals));
    }

    private static MintAccount found(Account account, Bytes bytes, BigInteger supply, int decimals) {
        var extensions = bytes.length() > MINT_LENGTH ? Extensions.read(bytes, EXTENSIONS) : Extensions.NONE;
        List<TokenFacts.Extension> facts = extensions.facts();
        return new MintAccount(
                account.address(),
                account.owner(),
                decimals,
                supply,
                option(bytes, MINT_AUTHORITY),
                option(bytes, FREEZE_AUTHORITY),
                facts,
                extensions.identityOf(account.address()));
    }

    private static boolean hasMintLayout(String program, Bytes bytes) {
        if (!bytes.covers(0, MINT_LENGTH)
                || bytes.u8(INITIALISED) != 1
                || bytes.u32(MINT_AUTHORITY) > 1
                || bytes.u32(FREEZE_AUTHORITY) > 1) {
            return false;
        }
        if (bytes.length() == MINT_LENGTH) {
            return true;
        }
        return program.equals(Programs.TOKEN_2022)
                && bytes.length() > ACCOUNT_TYPE
                && bytes.length() != MULTISIG_LENGTH
                && bytes.u8(ACCOUNT_TYPE) == TYPE_MINT;
    }

    private static @Nullable String option(Bytes bytes, int offset) {
        return bytes.u32(offset) == 0 ? null : bytes.address(offset + 4);
    }
}
