package io.coalscan.sim.server;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Mint;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Methods that only some providers have: token accounts and assets by their indexes, and program accounts page by page. */
final class ProviderMethods {
    private static final int MOST = 1_000;
    private static final int MOST_ACCOUNTS = 10_000;
    private static final Comparator<Account> BY_ADDRESS = Comparator.comparing(Account::address);

    private ProviderMethods() {}

    static void addTo(Methods methods) {
        methods.add("getTransactionsForAddress", 1, AddressTransactions::answer);
        methods.add("getTokenAccounts", 0, ProviderMethods::tokenAccounts);
        methods.add("getAssetsByOwner", 0, ProviderMethods::assets);
        methods.add("getProgramAccountsV2", 1, ProviderMethods::programAccounts);
    }

    private static byte[] tokenAccounts(Call call) {
        Params params = call.params();
        int limit = params.limit("limit", MOST, MOST);
        Address mint = optional(params, "mint");
        Address owner = optional(params, "owner");
        if (mint == null && owner == null) {
            throw RpcException.invalid("Either mint or owner is required");
        }
        boolean empty = params.option("options").path("showZeroBalance").asBoolean(false);
        Collection<Account> all =
                mint != null ? call.chain().holdings(mint) : call.chain().holdingsOf(Objects.requireNonNull(owner));
        List<Account> wanted = all.stream()
                .filter(account -> owner == null || holding(account).owner().equals(owner))
                .filter(account -> empty || holding(account).amount() > 0)
                .sorted(BY_ADDRESS)
                .toList();
        JsonNode cursor = params.option("cursor");
        int page = params.limit("page", Integer.MAX_VALUE, 1);
        List<Account> shown = cursor.isString()
                ? after(wanted, cursor.stringValue(), limit)
                : wanted.stream().skip((page - 1L) * limit).limit(limit).toList();
        return Json.write(out -> {
            out.writeStartObject();
            out.writeNumberProperty("last_indexed_slot", call.newest());
            out.writeNumberProperty("total", shown.size());
            out.writeNumberProperty("limit", limit);
            if (cursor.isMissingNode()) {
                out.writeNumberProperty("page", page);
            }
            if (!shown.isEmpty()) {
                out.writeStringProperty("cursor", shown.getLast().address().base58());
            }
            out.writeName("token_accounts");
            out.writeStartArray();
            shown.forEach(account -> tokenAccount(out, account));
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void tokenAccount(JsonGenerator out, Account account) {
        Holding holding = holding(account);
        out.writeStartObject();
        out.writeStringProperty("address", account.address().base58());
        out.writeStringProperty("mint", holding.mint().base58());
        out.writeStringProperty("owner", holding.owner().base58());
        out.writeNumberProperty("amount", holding.amount());
        out.writeNumberProperty("delegated_amount", 0);
        out.writeBooleanProperty("frozen", holding.frozen());
        out.writeBooleanProperty("burnt", false);
        out.writeEndObject();
    }

    private static byte[] assets(Call call) {
        Address owner = optional(call.params(), "ownerAddress");
        if (owner == null) {
            throw RpcException.invalid("ownerAddress is required");
        }
        int limit = call.params().limit("limit", MOST, MOST);
        int page = call.params().limit("page", Integer.MAX_VALUE, 1);
        Ledger ledger = call.chain().ledger(owner);
        boolean fungible =
                call.params().option("displayOptions").path("showFungible").asBoolean(false);
        List<Account> shown = call.chain().holdingsOf(owner).stream()
                .filter(account -> fungible)
                .sorted(BY_ADDRESS)
                .skip((page - 1L) * limit)
                .limit(limit)
                .toList();
        return Json.write(out -> {
            out.writeStartObject();
            out.writeNumberProperty("total", shown.size());
            out.writeNumberProperty("limit", limit);
            out.writeNumberProperty("page", page);
            out.writeName("items");
            out.writeStartArray();
            shown.forEach(account -> asset(out, ledger, account));
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void asset(JsonGenerator out, Ledger ledger, Account account) {
        Holding holding = holding(account);
        Mint mint = ledger.mint(holding.mint());
        out.writeStartObject();
        out.writeStringProperty("interface", "FungibleToken");
        out.writeStringProperty("id", holding.mint().base58());
        out.writeName("token_info");
        out.writeStartObject();
        out.writeNumberProperty("balance", holding.amount());
        out.writeNumberProperty("supply", mint.supply());
        out.writeNumberProperty("decimals", mint.decimals());
        out.writeStringProperty("token_program", holding.program().base58());
        out.writeStringProperty("associated_token_address", account.address().base58());
        out.writeEndObject();
        out.writeName("ownership");
        out.writeStartObject();
        out.writeBooleanProperty("frozen", holding.frozen());
        out.writeStringProperty("owner", holding.owner().base58());
        out.writeEndObject();
        out.writeEndObject();
    }

    private static byte[] programAccounts(Call call) {
        int limit = call.params().limit("limit", MOST_ACCOUNTS, MOST_ACCOUNTS);
        Encoding encoding = call.params().encoding(Encoding.BASE64);
        AccountJson.Slice slice = AccountMethods.slice(call.params());
        ProgramAccounts.Found found = ProgramAccounts.find(call);
        List<Account> sorted = found.accounts().stream().sorted(BY_ADDRESS).toList();
        String key = call.params().optionalText("paginationKey");
        List<Account> shown = key == null ? sorted.stream().limit(limit).toList() : after(sorted, key, limit);
        Consumer<JsonGenerator> page = out -> {
            out.writeStartObject();
            out.writeName("accounts");
            TokenMethods.list(out, shown, found.ledger(), encoding, slice);
            out.writeStringProperty(
                    "paginationKey",
                    shown.isEmpty() ? null : shown.getLast().address().base58());
            out.writeNumberProperty("totalResults", shown.size());
            out.writeEndObject();
        };
        return call.params().option("withContext").asBoolean(false) ? call.inContext(page) : Json.write(page);
    }

    private static List<Account> after(List<Account> sorted, String address, int limit) {
        Address last = Params.parse(address);
        return sorted.stream()
                .filter(account -> account.address().compareTo(last) > 0)
                .limit(limit)
                .toList();
    }

    private static @Nullable Address optional(Params params, String name) {
        String text = params.optionalText(name);
        return text == null ? null : Params.parse(text);
    }

    private static Holding holding(Account account) {
        if (account.content() instanceof Holding holding) {
            return holding;
        }
        throw new IllegalStateException(account.address() + " is no token account");
    }
}
