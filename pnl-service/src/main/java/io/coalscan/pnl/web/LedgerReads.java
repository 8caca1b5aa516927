package io.coalscan.pnl.web;

import io.coalscan.model.event.OwnerLedger;
import io.coalscan.pnl.entry.LedgerEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** The newest ledgers of all wallets in a token; unknown values last, ties by address. */
    Flux<Trader> traders(String mint, TraderOrder order, boolean descending, int offset, int limit);

    Mono<Long> countTraders(String mint);

    record Trader(String address, WalletLedger wallet) {}

    /** What traders can be sorted by, under the names of the API. */
    enum TraderOrder {
        REALIZED_USD("realizedUsd"),
        BOUGHT_SOL("boughtSol"),
        SOLD_SOL("soldSol"),
        TRADES("trades");

        private final String field;

        TraderOrder(String field) {
            this.field = field;
        }

        /** The member of a ledger that decides. */
        public String field() {
            return field;
        }

        static Optional<TraderOrder> of(String field) {
            return Arrays.stream(values())
                    .filter(order -> order.field.equals(field))
                    .findFirst();
        }
    }

    /**
     * One line of {@code token_pnl_stats}.
     *
     * @param slot the moment of the scan that it is from
     * @param updated epoch milliseconds
     */
    record WalletLedger(String mint, @Nullable String lastSignature, long slot, long updated, OwnerLedger ledger) {}
}
