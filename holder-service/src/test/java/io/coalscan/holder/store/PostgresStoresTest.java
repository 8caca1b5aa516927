package io.coalscan.holder.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.age.TokenAge;
import io.coalscan.holder.owners.Holding;
import io.coalscan.holder.owners.Owner;
import io.coalscan.holder.testing.People;
import io.coalscan.model.HolderKind;
import io.coalscan.model.HolderListSource;
import io.coalscan.model.api.TokenFacts;
import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.OwnerBalance;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.rpc.known.Programs;
import io.coalscan.service.testing.TestPostgres;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class PostgresStoresTest {
    /** The largest amount that a token account can hold: no Java long. */
    private static final BigInteger MOST = new BigInteger("18446744073709551615");

    private static final String MINT = People.person(1);
    private static DatabaseClient database;

    private final PostgresSnapshotStore snapshots = new PostgresSnapshotStore(database);
    private final PostgresTokenStore tokens = new PostgresTokenStore(database);

    @BeforeAll
    static void connect() {
        database = DatabaseClient.create(TestPostgres.of("holder").connections("holder"));
    }

    @Test
    void findsNothingOfAScanThatWasNeverBegun() {
        assertThat(snapshots.find(UUID.randomUUID()).blockOptional()).isEmpty();
    }

    @Test
    void givesBackExactlyWhatWasKept() {
        Snapshot listed = listed(UUID.randomUUID(), 5, 1_000);

        snapshots.keepListed(listed).block();

        assertThat(snapshots.find(listed.scanId()).block()).isEqualTo(listed);
    }

    @Test
    void keepsTheFirstListOfTwo() {
        UUID scanId = UUID.randomUUID();
        Snapshot first = listed(scanId, 5, 1_000);
        snapshots.keepListed(first).block();

        assertThat(snapshots.keepListed(listed(scanId, 6, 2_000)).block()).isEqualTo(first);
    }

    @Test
    void addsTheResolvedListAndKeepsTheFirst() {
        Snapshot listed = listed(UUID.randomUUID(), 5, 1_000);
        snapshots.keepListed(listed).block();
        Snapshot resolved = listed.with(resolved(listed, 7));

        snapshots.keepResolved(resolved).block();
        snapshots.keepResolved(listed.with(resolved(listed, 8))).block();

        assertThat(snapshots.find(listed.scanId()).block()).isEqualTo(resolved);
    }

    @Test
    void forgetsOnlyWhatIsOld() {
        Snapshot old = listed(UUID.randomUUID(), 5, 10);
        Snapshot young = listed(UUID.randomUUID(), 5, 500);
        snapshots.keepListed(old).block();
        snapshots.keepListed(young).block();

        assertThat(snapshots.forget(100).block()).isEqualTo(1);

        assertThat(snapshots.find(old.scanId()).blockOptional()).isEmpty();
        assertThat(snapshots.find(young.scanId()).blockOptional()).isPresent();
    }

    @Test
    void remembersACreationForGood() {
        var creation = new TokenAge(1_700_000_000_123L, 250_000_000L, false);
        tokens.keep(token("remembered", creation)).block();

        tokens.keep(token("remembered", TokenAge.UNKNOWN)).block();

        assertThat(tokens.age("remembered").block()).isEqualTo(creation);
    }

    @Test
    void doesNotTakeALowerBoundForTheCreation() {
        tokens.keep(token("bound", new TokenAge(1_700_000_000_000L, null, true)))
                .block();

        assertThat(tokens.age("bound").blockOptional()).isEmpty();
    }

    private static KnownToken token(String mint, TokenAge age) {
        return new KnownToken(mint, Programs.TOKEN, 6, "COAL", null, null, age);
    }

    private static Snapshot listed(UUID scanId, long slot, long takenAt) {
        var head = new EventHead(
                EventIds.of(scanId, HoldersListed.class),
                scanId,
                EventHead.SOLANA,
                MINT,
                slot,
                ScanTimes.from(1),
                null);
        var owner = new Owner(People.person(2), 1, MOST, List.of(People.programsOwn(2)));
        var candidate = Candidate.whole(owner.address(), 1, MOST, owner.tokenAccounts(), true);
        var event = new HoldersListed(head, Programs.TOKEN, 6, MOST, null, List.of(candidate), 10, 5);
        var holding = new Holding(slot, HolderListSource.DAS, true, 1, List.of(owner));
        return new Snapshot(scanId, MINT, takenAt, holding, event, null);
    }

    private static HoldersResolved resolved(Snapshot listed, int calls) {
        return new HoldersResolved(
                listed.listed().head().as(HoldersResolved.class),
                new TokenFacts(
                        MINT,
                        null,
                        null,
                        6,
                        MOST.toString(),
                        Programs.TOKEN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                null,
                List.of(),
                null,
                none(),
                false,
                null,
                HolderListSource.DAS,
                1,
                List.of(new OwnerBalance(People.person(2), MOST, HolderKind.WALLET, null, List.of(), null)),
                calls,
                false);
    }

    private static @Nullable Long none() {
        return null;
    }
}
