package io.coalscan.sim.server;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Mint;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** getTokenSupply, getTokenLargestAccounts and getTokenAccountsByOwner. */
final class TokenMethods {
    private static final int LARGEST = 20;

    private TokenMethods() {}

    static byte[] supply(Call call) {
        Mint mint = mint(call);
        return call.inContext(out -> {
            out.writeStartObject();
            Json.amount(out, mint.supply(), mint.decimals());
            out.writeEndObject();
        });
    }

    static byte[] largest(Call call) {
        Mint mint = mint(call);
        List<Account> accounts = call.chain().holdings(call.params().address(0)).stream()
                .filter(account -> amount(account) > 0)
                .sorted(Comparator.comparingLong(TokenMethods::amount)
                        .reversed()
                        .thenComparing(Account::address))
                .limit(LARGEST)
                .toList();
        return call.inContext(out -> {
            out.writeStartArray();
            for (Account account : accounts) {
                out.writeStartObject();
                out.writeStringProperty("address", account.address().base58());
                Json.amount(out, amount(account), mint.decimals());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    static byte[] byOwner(Call call) {
        Address owner = call.params().address(0);
        Ledger ledger = call.chain().ledger(owner);
        Encoding encoding = call.params().encoding(Encoding.BASE64);
        AccountJson.Slice slice = AccountMethods.slice(call.params());
        OwnerFilter filter = OwnerFilter.of(call.params());
        List<Account> found = call.chain().holdingsOf(owner).stream()
                .filter(account -> account.content() instanceof Holding holding && filter.takes(holding))
                .toList();
        return call.inContext(out -> list(out, found, ledger, encoding, slice));
    }

    static void list(
            JsonGenerator out,
            Iterable<Account> accounts,
            Ledger ledger,
            Encoding encoding,
            AccountJson.@Nullable Slice slice) {
        out.writeStartArray();
        for (Account account : accounts) {
            out.writeStartObject();
            out.writeName("account");
            new AccountJson(out, ledger, encoding, slice).write(account);
            out.writeStringProperty("pubkey", account.address().base58());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static long amount(Account account) {
        return account.content() instanceof Holding holding ? holding.amount() : 0;
    }

    private static Mint mint(Call call) {
        Address address = call.params().address(0);
        Account account = call.chain().ledger(address).find(address);
        if (account == null) {
            throw RpcException.invalid("Invalid param: could not find mint");
        }
        if (account.content() instanceof Mint mint) {
            return mint;
        }
        throw RpcException.invalid("Invalid param: not a Token mint");
    }
}
