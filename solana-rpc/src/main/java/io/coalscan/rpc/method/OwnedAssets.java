package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.read.OwnedTokens.OwnedToken;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * getAssetsByOwner of the Digital Asset Standard: what an owner holds, fungible tokens among it, 1 000 a page, from an index. Collectibles are
 * passed over unless they are told with a balance as tokens are.
 */
public final class OwnedAssets {
    public static final int PAGE = 1_000;

    private OwnedAssets() {}

    /** @param page from 1 */
    public static RpcCall<Page> of(String owner, int page) {
        String params = Params.object()
                .put("ownerAddress", owner)
                .put("limit", PAGE)
                .put("page", page)
                .put("displayOptions", Params.object().put("showFungible", true))
                .objectJson();
        return RpcCall.<Page>of("getAssetsByOwner", params, parser -> read(parser, owner))
                .hollowIf(found -> page == 1 && found.tokens().isEmpty())
                .heavyAndOptional("getAssetsByOwner");
    }

    /**
     * @param slot that the index has seen; null when it does not tell
     * @param last whether no page follows
     */
    public record Page(@Nullable Long slot, List<OwnedToken> tokens, boolean last) {}

    private static Page read(JsonParser parser, String owner) {
        Long[] slot = new Long[1];
        int[] size = {-1};
        List<OwnedToken> tokens = new ArrayList<>();
        Json.object(parser, (name, value) -> {
            switch (name) {
                case "last_indexed_slot" -> slot[0] = Json.longOrNull(value);
                case "items" -> {
                    size[0] = 0;
                    Json.array(value, () -> {
                        size[0]++;
                        asset(value, owner, tokens);
                    });
                }
                default -> {}
            }
        });
        if (size[0] < 0) {
            throw new IllegalArgumentException("a promised field is missing");
        }
        return new Page(slot[0], tokens, size[0] < PAGE);
    }

    private static void asset(JsonParser parser, String owner, List<OwnedToken> into) {
        Fields fields = new Fields();
        Json.object(parser, fields::asset);
        if (fields.owner != null && !fields.owner.equals(owner)) {
            throw new IllegalArgumentException("an asset of somebody else");
        }
        BigInteger balance = fields.fungible ? Json.present(fields.balance) : fields.balance;
        if (balance != null && balance.signum() > 0) {
            into.add(fields.token(balance));
        }
    }

    private static final class Fields {
        private @Nullable String mint;
        private @Nullable String owner;
        private @Nullable BigInteger balance;
        private @Nullable Integer decimals;
        private @Nullable String account;
        private @Nullable String program;
        private @Nullable String ticker;
        private @Nullable String symbol;
        private @Nullable String name;
        private boolean fungible;

        void asset(String field, JsonParser value) {
            switch (field) {
                case "interface" -> fungible = Json.text(value).startsWith("Fungible");
                case "id" -> mint = Json.text(value);
                case "ownership" -> inside(value, this::ownership);
                case "token_info" -> inside(value, this::tokenInfo);
                case "content" -> inside(value, this::content);
                default -> {}
            }
        }

        private static void inside(JsonParser value, Json.Field field) {
            if (!Json.isNull(value)) {
                Json.object(value, field);
            }
        }

        private void ownership(String field, JsonParser value) {
            if (field.equals("owner")) {
                owner = Json.textOrNull(value);
            }
        }

        private void tokenInfo(String field, JsonParser value) {
            switch (field) {
                case "balance" -> balance = Json.u64(value);
                case "decimals" -> decimals = Json.isNull(value) ? null : Json.decimals(value);
                case "associated_token_address" -> account = Json.textOrNull(value);
                case "token_program" -> program = Json.textOrNull(value);
                case "symbol" -> ticker = Json.textOrNull(value);
                default -> {}
            }
        }

        private void content(String field, JsonParser value) {
            if (field.equals("metadata")) {
                inside(value, this::metadata);
            }
        }

        private void metadata(String field, JsonParser value) {
            switch (field) {
                case "symbol" -> symbol = Json.textOrNull(value);
                case "name" -> name = Json.textOrNull(value);
                default -> {}
            }
        }

        OwnedToken token(BigInteger amount) {
            String told = Json.present(mint);
            if (!Addresses.isAddress(told)) {
                throw new IllegalArgumentException("no mint");
            }
            return new OwnedToken(told, amount, decimals, account, program, ticker == null ? symbol : ticker, name);
        }
    }
}
