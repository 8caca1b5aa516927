package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** getTokenAccounts of the Digital Asset Standard: token accounts of a mint, 1 000 a page, from an index. */
public final class IndexedAccounts {
    public static final int PAGE = 1_000;

    private IndexedAccounts() {}

    /** @param page from 1 */
    public static RpcCall<Page> ofMint(String mint, int page) {
        String params = Params.object()
                .put("mint", mint)
                .put("limit", PAGE)
                .put("page", page)
                .put("options", Params.object().put("showZeroBalance", false))
                .objectJson();
        return RpcCall.<Page>of("getTokenAccounts", params, IndexedAccounts::read)
                .hollowIf(found -> found.accounts().isEmpty())
                .heavyAndOptional("getTokenAccounts");
    }

    /**
     * @param slot that the index has seen; null when it does not tell
     * @param last whether no page follows
     */
    public record Page(@Nullable Long slot, List<TokenAccount> accounts, boolean last) {}

    private static Page read(JsonParser parser) {
        Long[] slot = new Long[1];
        int[] size = new int[1];
        List<TokenAccount> accounts = new ArrayList<>();
        Json.object(parser, (name, value) -> {
            switch (name) {
                case "last_indexed_slot" -> slot[0] = Json.longOrNull(value);
                case "token_accounts" ->
                    Json.array(value, () -> {
                        size[0]++;
                        account(value, accounts);
                    });
                default -> {}
            }
        });
        return new Page(slot[0], accounts, size[0] < PAGE);
    }

    private static void account(JsonParser parser, List<TokenAccount> into) {
        Fields fields = new Fields();
        Json.object(parser, fields::read);
        BigInteger amount = Json.present(fields.amount);
        if (amount.signum() > 0) {
            into.add(new TokenAccount(Json.present(fields.address), Json.present(fields.owner), amount));
        }
    }

    private static final class Fields {
        private @Nullable String address;
        private @Nullable String owner;
        private @Nullable BigInteger amount;

        void read(String name, JsonParser value) {
            switch (name) {
                case "address" -> address = Json.text(value);
                case "owner" -> owner = Json.text(value);
                case "amount" -> amount = Json.u64(value);
                default -> {}
            }
        }
    }
}
