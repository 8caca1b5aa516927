package io.coalscan.wallet.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Funding;
import io.coalscan.service.testing.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class PostgresWalletStoreTest {
    private static final Funding FUNDING = new Funding("funder", null, 5_000_000, 7_000L, "fs", 9);

    private WalletStore store;

    @BeforeEach
    void open() {
        store = new PostgresWalletStore(
                DatabaseClient.create(TestPostgres.of("wallet").connections("wallet")));
    }

    private static KnownWallet wallet(String name, long count, Funding funding) {
        var history = new WalletHistory(
                count,
                true,
                "n" + count,
                "o",
                List.of("n" + count, "m"),
                List.of("o", "p"),
                List.of(9L, 8L),
                true,
                false);
        return new KnownWallet(name, history, funding != null, funding, 77L, true, 0);
    }

    private Map<String, KnownWallet> find(String... wallets) {
        return Objects.requireNonNull(store.find(List.of(wallets)).block());
    }

    @Test
    void givesBackWhatItWasGiven() {
        var unread = new KnownWallet(
                "b",
                new WalletHistory(0, true, null, null, List.of(), List.of(), List.of(), false, true),
                false,
                null,
                null,
                false,
                0);
        store.keep(List.of(wallet("a", 3, FUNDING), unread)).block();

        var found = find("a", "b", "c");

        assertThat(found).containsOnlyKeys("a", "b");
        assertThat(found.get("a"))
                .usingRecursiveComparison()
                .ignoringFields("updatedAt")
                .isEqualTo(wallet("a", 3, FUNDING));
        assertThat(found.get("b"))
                .usingRecursiveComparison()
                .ignoringFields("updatedAt")
                .isEqualTo(unread);
        assertThat(found.get("a").updatedAt()).isPositive();
    }

    @Test
    void aLongerHistoryReplacesAShorterOneAndNotTheOtherWayRound() {
        store.keep(List.of(wallet("a", 3, null))).block();
        store.keep(List.of(wallet("a", 5, null))).block();
        store.keep(List.of(wallet("a", 4, null))).block();

        assertThat(find("a").get("a").history().count()).isEqualTo(5);
    }

    @Test
    void aKnownFundingStays() {
        store.keep(List.of(wallet("a", 3, FUNDING))).block();
        store.keep(List.of(wallet("a", 4, null))).block();

        assertThat(find("a").get("a").funding()).isEqualTo(FUNDING);
        assertThat(find("a").get("a").fundingKnown()).isTrue();
    }
}
