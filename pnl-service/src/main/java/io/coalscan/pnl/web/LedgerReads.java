package io.coalscan.pnl.web;

import io.coalscan.model.event.OwnerLedger;
import io.coalscan.pnl.entry.LedgerEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is stored of wallets. */
public interface LedgerReads {

    /** A wallet's movements of a token, newest first. */
    Mono<List<LedgerEntry>> entries(String mint, String owner, int offset, int limit);

    Mono<Long> count(String mint, String owner);

    /** The newest ledger of a wallet in a token; empty when no scan saw it. */
    Mono<WalletLedger> ledger(String mint, String owner);

    /** The newest ledgers of a wallet in all tokens, the last updated first; at most {@code limit}. */
    Flux<WalletLedger> ledgers(String owner, int limit);

    /** A wallet's trades in all tokens that it is known to have traded, newest first. */
    Flux<OfToken> newestTrades(String owner, int limit);

    record OfToken(String mint, LedgerEntry entry) {}

    /**
     * One line of {@code scanned_ledgers}.
     *
     * @param slot the moment of the scan that it is from
     * @param updated epoch milliseconds
     */
    record WalletLedger(String mint, @Nullable String lastSignature, long slot, long updated, OwnerLedger ledger) {}
}
