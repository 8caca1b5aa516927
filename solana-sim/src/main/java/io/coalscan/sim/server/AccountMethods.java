package io.coalscan.sim.server;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Rent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** getAccountInfo, getMultipleAccounts, getMinimumBalanceForRentExemption and getBalance. */
final class AccountMethods {
    private static final int MOST_ACCOUNTS = 100;

    private AccountMethods() {}

    static byte[] accountInfo(Call call) {
        Address address = call.params().address(0);
        Encoding encoding = call.params().encoding(Encoding.BASE58);
        AccountJson.Slice slice = slice(call.params());
        var ledger = call.chain().ledger(address);
        return call.inContext(out -> new AccountJson(out, ledger, encoding, slice).writeOrNull(ledger.find(address)));
    }

    static byte[] multipleAccounts(Call call) {
        List<Address> addresses = call.params().addresses(0, MOST_ACCOUNTS);
        Encoding encoding = call.params().encoding(Encoding.BASE64);
        AccountJson.Slice slice = slice(call.params());
        return call.inContext(out -> {
            out.writeStartArray();
            for (Address address : addresses) {
                var ledger = call.chain().ledger(address);
                new AccountJson(out, ledger, encoding, slice).writeOrNull(ledger.find(address));
            }
            out.writeEndArray();
        });
    }

    static byte[] balance(Call call) {
        Account account =
                call.chain().ledger(call.params().address(0)).find(call.params().address(0));
        return call.inContext(out -> out.writeNumber(account == null ? 0 : account.lamports()));
    }

    static byte[] rentExemption(Call call) {
        long space = call.params().number(0);
        if (space > 10 * 1024 * 1024) {
            throw RpcException.invalid("Invalid params: too large");
        }
        return Json.write(out -> out.writeNumber(Rent.of((int) space)));
    }

    static AccountJson.@Nullable Slice slice(Params params) {
        JsonNode slice = params.option("dataSlice");
        if (slice.isMissingNode()) {
            return null;
        }
        if (!slice.path("offset").canConvertToInt() || !slice.path("length").canConvertToInt()) {
            throw RpcException.invalid("Invalid params: missing field `offset` or `length`.");
        }
        return new AccountJson.Slice(
                slice.path("offset").intValue(), slice.path("length").intValue());
    }
}
