package io.coalscan.wallet.registry;

import io.coalscan.rpc.known.KnownAddress;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The registry in PostgreSQL. */
@Component
final class PostgresAddressRegistry implements AddressRegistry {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DatabaseClient database;

    PostgresAddressRegistry(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<String, KnownAddress>> find(Collection<String> addresses) {
        return database.sql("""
                        select address, name, category, source, confidence
                        from addresses where active and address = any(:addresses)""")
                .bind("addresses", addresses.toArray(String[]::new))
                .map(PostgresAddressRegistry::entry)
                .all()
                .collectMap(KnownAddress::address, Function.identity());
    }

    @Override
    public Mono<Long> seed(Collection<KnownAddress> shipped) {
        return database.sql("""
                        insert into addresses (address, name, category, source, confidence)
                        select r.* from jsonb_to_recordset(cast(:rows as jsonb))
                            as r(address text, name text, category text, source text, confidence double precision)
                        on conflict (address) do nothing""")
                .bind("rows", JSON.writeValueAsString(shipped))
                .fetch()
                .rowsUpdated();
    }

    static KnownAddress entry(Readable row) {
        return new KnownAddress(
                text(row, "address"),
                text(row, "name"),
                KnownAddress.Category.valueOf(text(row, "category")),
                text(row, "source"),
                Objects.requireNonNull(row.get("confidence", Double.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
