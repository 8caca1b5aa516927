package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.sava.core.encoding.Base58;
import tools.jackson.core.JsonParser;

/** getTokenLargestAccounts: the addresses of the 20 largest token accounts of a mint, without their owners. */
public final class LargestAccounts {
    /** Length of a token account without extensions. */
    private static final int TOKEN_ACCOUNT = 165;

    private static final int OWNER_AT = 32;
    private static final int AMOUNT_AT = 64;

    private LargestAccounts() {}

    public static RpcCall<AtSlot<List<String>>> ofMint(String mint) {
        return RpcCall.<AtSlot<List<String>>>of(
                        "getTokenLargestAccounts",
                        Params.array()
                                .add(mint)
                                .add(Params.object().confirmed(0))
                                .json(),
                        InContext.of(LargestAccounts::addresses))
                .hollowIf(read -> read.value().isEmpty())
                .heavyAndOptional("getTokenLargestAccounts");
    }

    /** Owner and amount of a token account as it is now; null when it is none or has no balance. */
    public static @Nullable TokenAccount tokenAccount(Account account) {
        byte[] data = account.data();
        if (data.length < TOKEN_ACCOUNT) {
            return null;
        }
        BigInteger amount = TokenAccountLists.amount(data, AMOUNT_AT);
        return amount.signum() == 0
                ? null
                : new TokenAccount(account.address(), Base58.encode(data, OWNER_AT, OWNER_AT + 32), amount);
    }

    private static List<String> addresses(JsonParser parser) {
        List<String> addresses = new ArrayList<>(20);
        Json.array(
                parser,
                () -> Json.object(parser, (name, value) -> {
                    if (name.equals("address")) {
                        addresses.add(Json.text(value));
                    }
                }));
        return addresses;
    }
}
