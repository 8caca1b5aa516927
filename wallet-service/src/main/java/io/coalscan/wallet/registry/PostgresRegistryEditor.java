package io.coalscan.wallet.registry;

import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.wallet.edit.Editor;
import io.coalscan.wallet.edit.Kept;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Edits of the registry in PostgreSQL. What is taken out stays as an inactive row, so that seeding does not bring it back. */
@Component
final class PostgresRegistryEditor implements Editor<KnownAddress, KnownAddress>, AddressPages {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PUT = """
            with rows as (
                select * from jsonb_to_recordset(cast(:rows as jsonb))
                    as r(address text, name text, category text, source text, confidence double precision)),
            known as (select address from addresses where active and address in (select address from rows))
            insert into addresses (address, name, category, source, confidence)
            select address, name, category, source, confidence from rows
            on conflict (address) do update
            set name = excluded.name, category = excluded.category, source = excluded.source, confidence = excluded.confidence, active = true
            returning addresses.address not in (select address from known) as added""";

    private final DatabaseClient database;
    private final AddressRegistry registry;

    PostgresRegistryEditor(DatabaseClient database, AddressRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    @Override
    public Mono<Kept> put(Collection<KnownAddress> entries) {
        return database.sql(PUT)
                .bind("rows", JSON.writeValueAsString(entries))
                .map(row -> Objects.requireNonNull(row.get("added", Boolean.class)))
                .all()
                .collectList()
                .map(Kept::of);
    }

    @Override
    public Mono<KnownAddress> find(String address) {
        return registry.find(List.of(address)).mapNotNull(found -> found.get(address));
    }

    @Override
    public Mono<Boolean> remove(String address) {
        return database.sql("update addresses set active = false where active and address = :address")
                .bind("address", address)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<List<KnownAddress>> page(int offset, int limit) {
        return database.sql("""
                        select address, name, category, source, confidence from addresses where active
                        order by address offset :offset limit :limit""")
                .bind("offset", offset)
                .bind("limit", limit)
                .map(PostgresAddressRegistry::entry)
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> count() {
        return database.sql("select count(*) as n from addresses where active")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one();
    }
}
