package io.coalscan.wallet.follow;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Claims in PostgreSQL, by its clock. */
@Component
final class PostgresClaims implements Claims {
    /** Own ones first; a row that another instance claims at the same time is waited for and then left to it. */
    private static final String RENEW = """
            update watched_wallets w set claimed_by = :instance, claimed_until = now() + make_interval(secs => :lease)
            from (
                select wallet from watched_wallets where not removed and (claimed_by = :instance or claimed_until < now())
                order by claimed_by is distinct from :instance, added_at, wallet limit :most for update) as mine
            where w.wallet = mine.wallet
            returning w.wallet, w.slot""";

    private final DatabaseClient database;

    PostgresClaims(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Claimed>> renew(UUID instance, Duration lease, int most) {
        return database.sql(RENEW)
                .bind("instance", instance)
                .bind("lease", lease.toMillis() / 1000.0)
                .bind("most", most)
                .map(row -> new Claimed(
                        Objects.requireNonNull(row.get("wallet", String.class)), row.get("slot", Long.class)))
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> reached(String wallet, long slot) {
        return database.sql("""
                        update watched_wallets set slot = :slot
                        where wallet = :wallet and (slot is null or slot < :slot)""").bind("wallet", wallet).bind("slot", slot).then();
    }

    @Override
    public Mono<Long> slot(String wallet) {
        return database.sql("select slot from watched_wallets where wallet = :wallet and slot is not null")
                .bind("wallet", wallet)
                .map(row -> Objects.requireNonNull(row.get("slot", Long.class)))
                .one();
    }

    @Override
    public Mono<Void> release(UUID instance) {
        return database.sql("update watched_wallets set claimed_until = '-infinity' where claimed_by = :instance")
                .bind("instance", instance)
                .then();
    }
}
