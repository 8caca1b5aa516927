package io.coalscan.scan.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.RiskLevel;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class PostgresResultStore implements ResultStore {
    private static final String SCORE =
            "select scan_id, revision, contract_address, scan_timestamp, made_at, coal_score, risk_level from scan_history old ";
    private static final String IN_FULL = """
            select scan_id, revision, chain, contract_address, scan_timestamp, made_at, coal_score, risk_level,
                   result::text as body, (words -> 'zh')::text as zh, (words -> 'en')::text as en
            from scan_history where result is not null""";

    private final DatabaseClient database;

    PostgresResultStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> save(ResultDocument document, String moreHolders) {
        return database.sql("""
                        insert into scan_history (scan_id, revision, chain, contract_address, coal_score, risk_level,
                                                  scan_timestamp, made_at, result, words, more_holders)
                        values (:scan, :revision, :chain, :mint, :score, :risk, :at, :made, :result, :words, :more)""")
                .bind("scan", document.id().scanId())
                .bind("revision", document.id().revision())
                .bind("chain", document.chain())
                .bind("mint", document.mint())
                .bind("score", Parameters.in(R2dbcType.INTEGER, document.score()))
                .bind("risk", Parameters.in(R2dbcType.VARCHAR, name(document.riskLevel())))
                .bind("at", document.scanTimestamp())
                .bind("made", document.made())
                .bind("result", Json.of(text(document.body()) + "}"))
                .bind(
                        "words",
                        Json.of("{\"zh\":" + object(document.zhWords()) + ",\"en\":" + object(document.enWords())
                                + "}"))
                .bind("more", Json.of(moreHolders))
                .then();
    }

    @Override
    public Mono<ResultDocument> latest(String mint) {
        return database.sql(IN_FULL + " and contract_address = :mint order by id desc limit 1")
                .bind("mint", mint)
                .map(PostgresResultStore::document)
                .one();
    }

    @Override
    public Mono<ResultDocument> ofScan(UUID scanId) {
        return database.sql(IN_FULL + " and scan_id = :scan order by revision desc limit 1")
                .bind("scan", scanId)
                .map(PostgresResultStore::document)
                .one();
    }

    @Override
    public Mono<String> moreHolders(ResultDocument.Id id) {
        return database.sql(
                        "select more_holders::text from scan_history where scan_id = :scan and revision = :revision and more_holders is not null")
                .bind("scan", id.scanId())
                .bind("revision", id.revision())
                .mapValue(String.class)
                .one();
    }

    @Override
    public Flux<PastScore> latestScores(Collection<String> mints) {
        return database.sql("""
                        select distinct on (contract_address) scan_id, revision, contract_address, scan_timestamp, made_at,
                               coal_score, risk_level
                        from scan_history where contract_address = any(:mints) order by contract_address, id desc""")
                .bind("mints", mints.toArray(String[]::new))
                .map(PostgresResultStore::score)
                .all();
    }

    @Override
    public Flux<PastScore> scores(String mint, int limit) {
        return database.sql(SCORE + """
                        where contract_address = :mint and coal_score is not null and not exists (
                          select from scan_history newer where newer.scan_id = old.scan_id
                            and newer.revision > old.revision and newer.coal_score is not null)
                        order by id desc limit :limit""")
                .bind("mint", mint)
                .bind("limit", limit)
                .map(PostgresResultStore::score)
                .all();
    }

    @Override
    public Mono<PastScore> before(String mint, UUID scanId) {
        return database.sql(
                        SCORE
                                + "where contract_address = :mint and coal_score is not null and scan_id <> :scan order by id desc limit 1")
                .bind("mint", mint)
                .bind("scan", scanId)
                .map(PostgresResultStore::score)
                .one();
    }

    @Override
    public Mono<Long> trim(long madeBefore) {
        return database.sql("""
                        update scan_history set result = null, words = null, more_holders = null where id in (
                          select id from scan_history old where made_at < :before and result is not null and exists (
                            select from scan_history newer
                            where newer.contract_address = old.contract_address and newer.id > old.id and newer.result is not null)
                          limit 500 for update skip locked)""").bind("before", madeBefore).fetch().rowsUpdated();
    }

    private static ResultDocument document(Readable row) {
        return new ResultDocument(
                id(row),
                required(row, "chain", String.class),
                required(row, "contract_address", String.class),
                required(row, "scan_timestamp", Long.class),
                required(row, "made_at", Long.class),
                row.get("coal_score", Integer.class),
                risk(row),
                ResultRenderer.open(required(row, "body", String.class).getBytes(UTF_8)),
                words(required(row, "zh", String.class)),
                words(required(row, "en", String.class)));
    }

    private static PastScore score(Readable row) {
        return new PastScore(
                id(row),
                required(row, "contract_address", String.class),
                required(row, "scan_timestamp", Long.class),
                required(row, "made_at", Long.class),
                row.get("coal_score", Integer.class),
                risk(row));
    }

    private static ResultDocument.Id id(Readable row) {
        return new ResultDocument.Id(required(row, "scan_id", UUID.class), required(row, "revision", Integer.class));
    }

    private static @Nullable RiskLevel risk(Readable row) {
        var name = row.get("risk_level", String.class);
        return name == null ? null : RiskLevel.valueOf(name);
    }

    private static @Nullable String name(@Nullable RiskLevel level) {
        return level == null ? null : level.name();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static String text(byte[] json) {
        return new String(json, UTF_8);
    }

    /** Members after commas, as an object. */
    private static String object(byte[] words) {
        return "{" + text(words).substring(1) + "}";
    }

    /** The members of an object, each after a comma. */
    private static byte[] words(String object) {
        return ("," + object.substring(1, object.length() - 1)).getBytes(UTF_8);
    }
}
