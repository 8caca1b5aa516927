package io.coalscan.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.database.DatabaseLink;
import io.coalscan.gateway.database.DatabaseSettings;
import io.coalscan.service.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Timeout(60)
class PostgresKeyStoreTest {
    private static final byte[] HASH = KeyText.hash("one");
    private static final byte[] NEW_HASH = KeyText.hash("two");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final TestPostgres postgres = TestPostgres.of("gateway");
    private final DatabaseLink database = new DatabaseLink(settings(postgres));
    private final PostgresKeyStore store = new PostgresKeyStore(database);

    static DatabaseSettings settings(TestPostgres postgres) {
        var all = postgres.settings();
        return new DatabaseSettings(
                "localhost",
                (Integer) all.get("coalscan.db.port"),
                all.get("coalscan.db.name").toString(),
                "postgres",
                "postgres",
                4);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyIsInForceUntilItIsRevokedAndItsRowStays() {
        var added = store.add("coal_a", "Ann", HASH, 10).block();
        assertThat(added.name()).isEqualTo("Ann");
        assertThat(added.createdAt()).isPositive();
        assertThat(store.inForce().block().get("coal_a").is(HASH, Instant.now()))
                .isTrue();

        var revoked = store.revoke("coal_a").block();
        assertThat(revoked.revokedAt()).isNotNull();
        assertThat(store.inForce().block()).isEmpty();
        assertThat(store.revoke("coal_a").block()).isEqualTo(revoked);
        assertThat(store.rotate("coal_a", NEW_HASH, Duration.ZERO).block()).isNull();
        assertThat(store.page(0, 10).block()).containsExactly(revoked);
        assertThat(store.count().block()).isEqualTo(1);
        assertThat(store.revoke("coal_b").block()).isNull();
    }

    @Test
    void aRotationKeepsTheSecretBeforeItForTheGraceAlone() {
        store.add("coal_a", "Ann", HASH, 10).block();
        var rotated = store.rotate("coal_a", NEW_HASH, Duration.ofHours(1)).block();
        assertThat(rotated.previousUntil()).isEqualTo(rotated.rotatedAt() + 3_600_000);
        var known = store.inForce().block().get("coal_a");
        var end = Instant.ofEpochMilli(rotated.previousUntil());
        assertThat(known.is(HASH, end.minusMillis(1))).isTrue();
        assertThat(known.is(HASH, end.plusMillis(1))).isFalse();
        assertThat(known.is(NEW_HASH, end.plusMillis(1))).isTrue();

        assertThat(store.rotate("coal_a", KeyText.hash("three"), Duration.ZERO)
                        .block()
                        .previousUntil())
                .isNull();
        assertThat(store.inForce().block().get("coal_a").is(NEW_HASH, Instant.EPOCH))
                .isFalse();
    }

    @Test
    void thereAreNeverMoreKeysInForceThanAllowed() {
        store.add("coal_a", "Ann", HASH, 2).block();
        store.add("coal_b", "Bob", HASH, 2).block();
        assertThat(store.add("coal_c", "Cid", HASH, 2).block()).isNull();
        store.revoke("coal_a").block();
        assertThat(store.add("coal_c", "Cid", HASH, 2).block()).isNotNull();
    }

    @Test
    void everyChangeHasANumberAlsoOneByHand() {
        long before = store.version().block();
        store.add("coal_a", "Ann", HASH, 10).block();
        long added = store.version().block();
        assertThat(added).isGreaterThan(before);
        sql("delete from api_keys");
        assertThat(store.version().block()).isGreaterThan(added);
        long deleted = store.version().block();
        store.addUsage(List.of(used("coal_a", DAY, 1, 1))).block();
        assertThat(store.version().block()).isEqualTo(deleted);
    }

    @Test
    void usageAddsUpAndIsToldNewestDayFirst() {
        store.addUsage(List.of(used("coal_a", DAY, 2, 2_000), used("coal_b", DAY, 1, 1_000)))
                .block();
        store.addUsage(List.of(used("coal_a", DAY, 3, 1_500), used("coal_a", DAY.plusDays(1), 4, 9_000)))
                .block();
        assertThat(store.usage(List.of("coal_a", "coal_c")).block())
                .containsOnlyKeys("coal_a")
                .containsEntry(
                        "coal_a",
                        new KeyUsage(
                                "coal_a", 9_000L, List.of(new DayUsage(DAY.plusDays(1), 4), new DayUsage(DAY, 5))));
    }

    @Test
    void instancesThatWriteTheSameKeysDownAtOnceDoNotLockEachOtherOut() {
        var forward = IntStream.range(0, 200)
                .mapToObj(i -> used("coal_" + i, DAY, 1, 1))
                .toList();
        Flux.range(0, 40)
                .flatMap(i -> store.addUsage(i % 2 == 0 ? forward : forward.reversed()), 4)
                .then()
                .block();
        assertThat(store.usage(List.of("coal_0", "coal_199")).block().values())
                .allSatisfy(
                        usage -> assertThat(usage.usage().getFirst().requests()).isEqualTo(40));
    }

    @Test
    void whatIsOldIsForgottenWithTheKeysThatWereRevokedByThen() {
        store.add("coal_a", "Ann", HASH, 10).block();
        store.add("coal_b", "Bob", HASH, 10).block();
        store.revoke("coal_a").block();
        store.addUsage(List.of(used("coal_b", DAY, 1, 1), used("coal_b", DAY.plusDays(1), 1, 1)))
                .block();
        store.forget(DAY.plusDays(1)).block();
        assertThat(store.usage(List.of("coal_b")).block().get("coal_b").usage())
                .containsExactly(new DayUsage(DAY.plusDays(1), 1));
        store.forget(LocalDate.now(ZoneOffset.UTC).plusDays(1)).block();
        assertThat(store.page(0, 10).block()).extracting(ApiKey::keyId).containsExactly("coal_b");
    }

    private void sql(String statement) {
        database.ask(client -> then(client, statement)).block();
    }

    private static Mono<Void> then(DatabaseClient client, String statement) {
        return client.sql(statement).then();
    }

    private static Used used(String id, LocalDate day, long requests, long lastUsed) {
        return new Used(new Used.Slot(id, day), requests, lastUsed);
    }
}
