package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** getAccountInfo and getMultipleAccounts, as raw bytes. */
public final class Accounts {
    /** Most addresses of one getMultipleAccounts. */
    public static final int PAGE = 100;

    private Accounts() {}

    public static RpcCall<AtSlot<@Nullable Account>> one(String address, long minContextSlot) {
        return RpcCall.<AtSlot<@Nullable Account>>of(
                        "getAccountInfo",
                        Params.array().add(address).add(base64(minContextSlot)).json(),
                        parser -> orNull(InContext.of(value -> Optional.ofNullable(accountOrNull(value, address)))
                                .read(parser)))
                .hollowIf(read -> read.value() == null);
    }

    @SuppressWarnings("NullAway") // the value of an account that does not exist is null by contract
    private static AtSlot<@Nullable Account> orNull(AtSlot<Optional<Account>> read) {
        return new AtSlot<>(read.slot(), read.value().orElse(null));
    }

    /** Absent accounts are missing from the map. */
    public static RpcCall<AtSlot<Map<String, Account>>> several(List<String> addresses, long minContextSlot) {
        return RpcCall.<AtSlot<Map<String, Account>>>of(
                        "getMultipleAccounts",
                        Params.array()
                                .add(addresses)
                                .add(base64(minContextSlot))
                                .json(),
                        InContext.of(parser -> accounts(parser, addresses)))
                .hollowIf(read -> read.value().size() < addresses.size())
                .weighing(1 + addresses.size() / 20);
    }

    private static Params base64(long minContextSlot) {
        return Params.object().put("encoding", "base64").confirmed(minContextSlot);
    }

    private static Map<String, Account> accounts(JsonParser parser, List<String> addresses) {
        Map<String, Account> found = HashMap.newHashMap(addresses.size());
        Iterator<String> names = addresses.iterator();
        Json.array(parser, () -> {
            String address = names.next();
            Account account = accountOrNull(parser, address);
            if (account != null) {
                found.put(address, account);
            }
        });
        if (names.hasNext()) {
            throw new IllegalArgumentException("fewer accounts than asked for");
        }
        return found;
    }

    private static @Nullable Account accountOrNull(JsonParser parser, String address) {
        return Json.isNull(parser) ? null : account(parser, address);
    }

    /** rentEpoch is passed over: it does not fit a long. */
    private static Account account(JsonParser parser, String address) {
        Fields fields = new Fields();
        Json.object(parser, fields::read);
        return new Account(
                address,
                Json.present(fields.owner),
                Json.present(fields.lamports),
                Json.present(fields.data),
                fields.executable);
    }

    /** The fields of an account, wherever one is told. */
    static final class Fields {
        @Nullable
        String owner;

        @Nullable
        Long lamports;

        byte @Nullable [] data;
        boolean executable;

        void read(String name, JsonParser value) {
            switch (name) {
                case "owner" -> owner = Json.text(value);
                case "lamports" -> lamports = value.getLongValue();
                case "data" -> data = Json.base64Pair(value);
                case "executable" -> executable = value.getBooleanValue();
                default -> {}
            }
        }
    }
}
