package io.coalscan.sim.server;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Ledger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.sava.core.encoding.Base58;
import tools.jackson.databind.JsonNode;

/** getProgramAccounts. Accounts of the token programs are found by mint or owner only, as on nodes with secondary indexes. */
final class ProgramAccounts {
    private static final int OWNER_OFFSET = 32;
    private static final int MOST_FILTERS = 4;

    private ProgramAccounts() {}

    /** What one filter of the call asks for. */
    private sealed interface Filter {
        boolean takes(byte[] data);

        record Size(long size) implements Filter {
            @Override
            public boolean takes(byte[] data) {
                return data.length == size;
            }
        }

        record Bytes(int offset, byte[] bytes) implements Filter {
            @Override
            public boolean takes(byte[] data) {
                return offset + bytes.length <= data.length
                        && Arrays.equals(data, offset, offset + bytes.length, bytes, 0, bytes.length);
            }
        }
    }

    /** @param ledger the one that knows the mints of the accounts */
    record Found(Collection<Account> accounts, Ledger ledger) {}

    static byte[] answer(Call call) {
        Encoding encoding = call.params().encoding(Encoding.BASE58);
        AccountJson.Slice slice = AccountMethods.slice(call.params());
        Found found = find(call);
        if (call.params().option("withContext").asBoolean(false)) {
            return call.inContext(out -> TokenMethods.list(out, found.accounts(), found.ledger(), encoding, slice));
        }
        call.context();
        return Json.write(out -> TokenMethods.list(out, found.accounts(), found.ledger(), encoding, slice));
    }

    static Found find(Call call) {
        Address program = call.params().address(0);
        List<Filter> filters = filters(call.params());
        Address mint = addressAt(filters, 0);
        Address owner = addressAt(filters, OWNER_OFFSET);
        Collection<Account> candidates;
        if (!KnownPrograms.isToken(program)) {
            candidates = call.chain().accountsOf(program);
        } else if (mint != null) {
            if (call.chain().tooLarge(mint)) {
                throw excluded(mint);
            }
            candidates = call.chain().holdings(mint);
        } else if (owner != null) {
            candidates = call.chain().holdingsOf(owner);
        } else {
            throw excluded(program);
        }
        List<Account> found = candidates.stream()
                .filter(account -> account.program().equals(program))
                .filter(account -> takes(filters, account))
                .toList();
        return new Found(found, call.chain().ledger(mint != null ? mint : owner != null ? owner : program));
    }

    static RpcException excluded(Address key) {
        return new RpcException(
                RpcException.EXCLUDED_FROM_INDEX,
                key + " excluded from account secondary indexes; this RPC method unavailable for key");
    }

    private static boolean takes(List<Filter> filters, Account account) {
        byte[] data = account.content().encode();
        return filters.stream().allMatch(filter -> filter.takes(data));
    }

    private static @Nullable Address addressAt(List<Filter> filters, int offset) {
        for (Filter filter : filters) {
            if (filter instanceof Filter.Bytes(int at, byte[] bytes)
                    && at == offset
                    && bytes.length == Address.LENGTH) {
                return Address.of(bytes);
            }
        }
        return null;
    }

    private static List<Filter> filters(Params params) {
        JsonNode list = params.option("filters");
        if (list.size() > MOST_FILTERS) {
            throw RpcException.invalid("Too many filters provided; max " + MOST_FILTERS);
        }
        List<Filter> filters = new ArrayList<>();
        for (JsonNode node : list) {
            if (node.path("dataSize").isIntegralNumber()) {
                filters.add(new Filter.Size(node.path("dataSize").longValue()));
            } else if (node.path("memcmp").isObject()) {
                filters.add(bytes(node.path("memcmp")));
            } else if (!node.path("tokenAccountState").isMissingNode() || node.isString()) {
                filters.add(new Filter.Bytes(OWNER_OFFSET + Address.LENGTH + 44, new byte[] {1}));
            } else {
                throw RpcException.invalid("Invalid params: unknown filter.");
            }
        }
        return filters;
    }

    private static Filter bytes(JsonNode memcmp) {
        String encoded = memcmp.path("bytes").asString("");
        try {
            byte[] bytes = memcmp.path("encoding").asString("base58").equals("base64")
                    ? Base64.getDecoder().decode(encoded)
                    : Base58.decode(encoded);
            if (bytes.length > 128) {
                throw RpcException.invalid("Invalid param: DataTooLarge");
            }
            return new Filter.Bytes(memcmp.path("offset").asInt(0), bytes);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw RpcException.invalid("Invalid param: Invalid");
        }
    }
}
