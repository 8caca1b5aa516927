package io.coalscan.pnl.history;

import io.coalscan.rpc.read.SignatureInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a token's accounts.
 *
 * @param byAccount successful signatures of each account's interval, oldest first
 * @param read transactions whose movements are stored
 */
public record KnownHistory(Map<String, Cursor> cursors, Map<String, List<SignatureInfo>> byAccount, Set<String> read) {

    public @Nullable Cursor cursor(String account) {
        return cursors.get(account);
    }

    public List<SignatureInfo> lines(String account) {
        return byAccount.getOrDefault(account, List.of());
    }
}
