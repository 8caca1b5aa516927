package io.coalscan.wallet.watch;

import io.coalscan.wallet.edit.Editor;
import java.time.Duration;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;

/** The watch list of a database. */
public final class TestWatchList {
    private TestWatchList() {}

    public static WatchList of(DatabaseClient database) {
        return new PostgresWatchList(database);
    }

    public static Editor<WatchEntry, Watched> editor(DatabaseClient database) {
        return new PostgresWatchList(database);
    }

    public static void add(DatabaseClient database, String... wallets) {
        for (var wallet : wallets) {
            editor(database).put(List.of(new WatchEntry(wallet, null))).block();
        }
    }

    /** As installations have them that set nothing. */
    public static WatchSettings settings() {
        return settings(List.of());
    }

    public static WatchSettings settings(List<WatchSettings.Webhook> webhooks) {
        return new WatchSettings(
                200,
                Duration.ofSeconds(15),
                3,
                Duration.ofSeconds(60),
                Duration.ofHours(24),
                Duration.ofHours(1),
                5,
                Duration.ofDays(30),
                new WatchSettings.Jump(10, 50, 1),
                new WatchSettings.Rule(true, 50, 3, 2, 60, 2, 25, Duration.ofDays(7)),
                webhooks,
                new WatchSettings.Delivery(3, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(2)));
    }
}
