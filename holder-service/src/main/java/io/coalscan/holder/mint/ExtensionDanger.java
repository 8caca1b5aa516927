package io.coalscan.holder.mint;

import io.coalscan.holder.account.Bytes;
import io.coalscan.model.api.TokenFacts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a Token-2022 extension lets somebody do to a holder. Only extensions on the allow-list are harmless; one that is not known here is a
 * warning, for tomorrow's extension may take anything. Numbers are those of the Token-2022 program's ExtensionType.
 */
final class ExtensionDanger {
    private static final String SOMEBODY = "the authority";
    private static final int FROZEN = 2;
    private static final int FEE_LENGTH = 108;
    private static final int OLDER_FEE = 88;
    private static final int NEWER_FEE = 106;

    private ExtensionDanger() {}

    static TokenFacts.Extension judge(int type, Bytes value) {
        return switch (type) {
            case 1 -> fact("transferFee", transferFee(value));
            case 3 -> fact("mintCloseAuthority", held(value, "can close the mint once nothing of it is left"));
            case 4 -> fact("confidentialTransfer", "amounts of transfers can be hidden");
            case 6 -> fact("defaultAccountState", frozenByDefault(value));
            case 9 -> fact("nonTransferable", "holders can never sell or send it");
            case 10 -> fact("interestBearing", "displayed balances differ from the real ones");
            case 12 -> fact("permanentDelegate", held(value, "can take or burn any holder's tokens"));
            case 14 -> fact("transferHook", transferHook(value));
            case 16 -> fact("confidentialTransferFee", "fees of hidden transfers can be taken");
            case 18 -> fact("metadataPointer", null);
            case 19 -> fact("tokenMetadata", null);
            case 20 -> fact("groupPointer", null);
            case 21 -> fact("tokenGroup", null);
            case 22 -> fact("groupMemberPointer", null);
            case 23 -> fact("tokenGroupMember", null);
            case 24 -> fact("confidentialMintBurn", "minting and burning can be hidden");
            case 25 -> fact("scaledUiAmount", "displayed balances differ from the real ones");
            case 26 -> fact("pausable", pausable(value));
            case 28 -> fact("permissionedBurn", held(value, "must agree to every burn"));
            default -> fact("unknown(" + type + ")", "an extension that this version does not know");
        };
    }

    private static TokenFacts.Extension fact(String name, @Nullable String danger) {
        return new TokenFacts.Extension(name, danger);
    }

    /** Danger only where somebody holds the right; a value too short to tell counts as held. */
    private static @Nullable String held(Bytes value, String power) {
        return nobody(value, 0) ? null : SOMEBODY + " " + power;
    }

    private static boolean nobody(Bytes value, int offset) {
        return value.covers(offset, 32) && value.addressOrNull(offset) == null;
    }

    private static String frozenByDefault(Bytes value) {
        return value.covers(0, 1) && value.u8(0) != FROZEN
                ? "new accounts are not frozen now, but this can change"
                : "new holders' accounts are frozen";
    }

    private static @Nullable String transferHook(Bytes value) {
        boolean noProgram = nobody(value, 32);
        if (noProgram && nobody(value, 0)) {
            return null;
        }
        return noProgram ? SOMEBODY + " can set a program that may refuse sales" : "a program may refuse transfers";
    }

    private static @Nullable String pausable(Bytes value) {
        if (value.covers(32, 1) && value.u8(32) != 0) {
            return "all transfers are paused";
        }
        return held(value, "can pause all transfers");
    }

    /** Older and newer fee both count: which one is in force depends on the epoch. */
    private static @Nullable String transferFee(Bytes value) {
        if (!value.covers(0, FEE_LENGTH)) {
            return "each transfer may cost a fee";
        }
        int basisPoints = Math.max(value.u16(OLDER_FEE), value.u16(NEWER_FEE));
        boolean fixed = nobody(value, 0);
        if (basisPoints == 0 && fixed) {
            return null;
        }
        String now = String.format(Locale.ROOT, "%.2f %% of each transfer is taken", basisPoints / 100.0);
        return fixed ? now : now + "; " + SOMEBODY + " can raise it to 100 %";
    }
}
