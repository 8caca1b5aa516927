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
    private static final int FROZEN = 2;
    private static final int FEE_LENGTH = 108;
    private static final int OLDER_FEE = 88;
    private static final int NEWER_FEE = 106;
    private static final Words DISPLAYED = new Words("displayed balances differ from the real ones", "显示的余额与实际不同");

    private ExtensionDanger() {}

    /** A danger in both languages of the product. */
    private record Words(String en, String zh) {}

    static TokenFacts.Extension judge(int type, Bytes value) {
        return switch (type) {
            case 1 -> fact("transferFee", transferFee(value));
            case 3 ->
                fact(
                        "mintCloseAuthority",
                        held(value, "can close the mint once nothing of it is left", "可在供应量归零后关闭该代币"));
            case 4 -> fact("confidentialTransfer", new Words("amounts of transfers can be hidden", "转账金额可被隐藏"));
            case 6 -> fact("defaultAccountState", frozenByDefault(value));
            case 9 -> fact("nonTransferable", new Words("holders can never sell or send it", "持有者永远无法卖出或转出"));
            case 10 -> fact("interestBearing", DISPLAYED);
            case 12 -> fact("permanentDelegate", held(value, "can take or burn any holder's tokens", "可转走或销毁任何持有者的代币"));
            case 14 -> fact("transferHook", transferHook(value));
            case 16 ->
                fact("confidentialTransferFee", new Words("fees of hidden transfers can be taken", "隐藏金额的转账可被收取费用"));
            case 18 -> fact("metadataPointer", null);
            case 19 -> fact("tokenMetadata", null);
            case 20 -> fact("groupPointer", null);
            case 21 -> fact("tokenGroup", null);
            case 22 -> fact("groupMemberPointer", null);
            case 23 -> fact("tokenGroupMember", null);
            case 24 -> fact("confidentialMintBurn", new Words("minting and burning can be hidden", "增发和销毁可被隐藏"));
            case 25 -> fact("scaledUiAmount", DISPLAYED);
            case 26 -> fact("pausable", pausable(value));
            case 28 -> fact("permissionedBurn", held(value, "must agree to every burn", "须同意才能销毁代币"));
            default ->
                fact("unknown(" + type + ")", new Words("an extension that this version does not know", "本版本不认识的扩展"));
        };
    }

    /** What is said of extensions that end in the middle of the account. */
    static TokenFacts.Extension unreadable() {
        return fact("unreadable", new Words("the mint's extensions could not be read to their end", "代币的扩展未能读全"));
    }

    private static TokenFacts.Extension fact(String name, @Nullable Words danger) {
        return danger == null
                ? new TokenFacts.Extension(name, null, null)
                : new TokenFacts.Extension(name, danger.en(), danger.zh());
    }

    /** Danger only where somebody holds the right; a value too short to tell counts as held. */
    private static @Nullable Words held(Bytes value, String en, String zh) {
        return nobody(value, 0) ? null : new Words("the authority " + en, "权限方" + zh);
    }

    private static boolean nobody(Bytes value, int offset) {
        return value.covers(offset, 32) && value.addressOrNull(offset) == null;
    }

    private static Words frozenByDefault(Bytes value) {
        return value.covers(0, 1) && value.u8(0) != FROZEN
                ? new Words("new accounts are not frozen now, but this can change", "新账户目前不冻结，但可被更改")
                : new Words("new holders' accounts are frozen", "新持有者的账户会被冻结");
    }

    private static @Nullable Words transferHook(Bytes value) {
        boolean noProgram = nobody(value, 32);
        if (noProgram && nobody(value, 0)) {
            return null;
        }
        return noProgram
                ? new Words("the authority can set a program that may refuse sales", "权限方可设置能拒绝卖出的程序")
                : new Words("a program may refuse transfers", "有程序可拒绝转账");
    }

    private static @Nullable Words pausable(Bytes value) {
        if (value.covers(32, 1) && value.u8(32) != 0) {
            return new Words("all transfers are paused", "所有转账已暂停");
        }
        return held(value, "can pause all transfers", "可暂停所有转账");
    }

    /** Older and newer fee both count: which one is in force depends on the epoch. */
    private static @Nullable Words transferFee(Bytes value) {
        if (!value.covers(0, FEE_LENGTH)) {
            return new Words("each transfer may cost a fee", "每笔转账可能收费");
        }
        int basisPoints = Math.max(value.u16(OLDER_FEE), value.u16(NEWER_FEE));
        boolean fixed = nobody(value, 0);
        if (basisPoints == 0 && fixed) {
            return null;
        }
        String percent = String.format(Locale.ROOT, "%.2f", basisPoints / 100.0);
        return new Words(
                percent + "% of each transfer is taken" + (fixed ? "" : "; the authority can raise it to 100%"),
                "每笔转账收取 " + percent + "%" + (fixed ? "" : "；权限方可提高到 100%"));
    }
}
