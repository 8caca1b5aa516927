package io.coalscan.wallet.alert;

import io.coalscan.model.Funding;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Funders that scans found, and those that were looked for because a wallet is watched. */
@Component
final class PostgresFunderBook implements FunderBook {
    private static final String FUNDERS = """
            select w.wallet, coalesce(k.funder, f.funder) as funder
            from unnest(:wallets) as w(wallet) left join wallets k on k.wallet = w.wallet left join watch_funders f on f.wallet = w.wallet
            where coalesce(k.funder, f.funder) is not null""";

    private static final String UNASKED = """
            select w.wallet from unnest(:wallets) as w(wallet)
            where not exists (select 1 from watch_funders f where f.wallet = w.wallet)
                and not exists (select 1 from wallets k where k.wallet = w.wallet and k.funding_known)""";

    private final DatabaseClient database;

    PostgresFunderBook(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<String, String>> funders(Collection<String> wallets) {
        return database.sql(FUNDERS)
                .bind("wallets", wallets.toArray(String[]::new))
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("wallet", String.class)),
                        Objects.requireNonNull(row.get("funder", String.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Set<String>> unasked(Collection<String> wallets) {
        return database.sql(UNASKED)
                .bind("wallets", wallets.toArray(String[]::new))
                .map(row -> Objects.requireNonNull(row.get("wallet", String.class)))
                .all()
                .collect(Collectors.toSet());
    }

    @Override
    public Mono<Void> keep(String wallet, @Nullable Funding funding) {
        var statement = database.sql("""
                        insert into watch_funders (wallet, funder, lamports, signature) values (:wallet, :funder, :lamports, :signature)
                        on conflict (wallet) do update set funder = excluded.funder, lamports = excluded.lamports, signature = excluded.signature,
                            looked_at = now()""").bind("wallet", wallet);
        return funding == null
                ? statement
                        .bindNull("funder", String.class)
                        .bindNull("lamports", Long.class)
                        .bindNull("signature", String.class)
                        .then()
                : statement
                        .bind("funder", funding.address())
                        .bind("lamports", funding.lamports())
                        .bind("signature", funding.signature())
                        .then();
    }
}
