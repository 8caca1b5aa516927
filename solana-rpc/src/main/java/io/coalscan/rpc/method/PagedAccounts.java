package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** getProgramAccountsV2: the list of {@link TokenAccountLists} in pages; only some providers have it. */
public final class PagedAccounts {
    /** The most that a page may hold; filters leave some with fewer, so that only a page without a key is the last. */
    public static final int PAGE = 10_000;

    private PagedAccounts() {}

    /** @param key of the page before; null for the first */
    public static RpcCall<Page> ofMint(String mint, String program, @Nullable String key, long minContextSlot) {
        Params options = TokenAccountLists.options(mint, program)
                .put("limit", PAGE)
                .put("paginationKey", key)
                .confirmed(minContextSlot);
        return RpcCall.<Page>of(
                        "getProgramAccountsV2",
                        Params.array().add(program).add(options).json(),
                        PagedAccounts::read)
                .hollowIf(page -> key == null && page.accounts().isEmpty())
                .heavyAndOptional("getProgramAccountsV2 of " + program)
                .about(mint);
    }

    /**
     * @param slot null where a node does not wrap its answer in a context
     * @param next key of the page that follows; null after the last
     */
    public record Page(
            @Nullable Long slot,
            List<TokenAccount> accounts,
            @Nullable String next) {}

    private static Page read(JsonParser parser) {
        Fields fields = new Fields();
        Json.object(parser, fields::read);
        return new Page(fields.slot, Json.present(fields.accounts), fields.listed == 0 ? null : fields.next);
    }

    private static final class Fields {
        private @Nullable Long slot;
        private @Nullable List<TokenAccount> accounts;
        private @Nullable String next;
        private int listed;

        void read(String name, JsonParser at) {
            switch (name) {
                case "context" -> slot = InContext.slot(at);
                case "value" -> Json.object(at, this::read);
                case "paginationKey" -> next = Json.isNull(at) ? null : Json.text(at);
                case "accounts" -> accounts = accounts(at);
                default -> {}
            }
        }

        private List<TokenAccount> accounts(JsonParser at) {
            List<TokenAccount> found = new ArrayList<>();
            Json.array(at, () -> {
                listed++;
                TokenAccountLists.read(at, found);
            });
            return found;
        }
    }
}
