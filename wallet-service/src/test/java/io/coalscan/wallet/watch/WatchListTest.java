package io.coalscan.wallet.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.wallet.watch.Watched.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class WatchListTest {
    private static final WatchReason REASON = new WatchReason(5, 3, 75.0, 6.4, 42.5, "SCALP-SNIPER-MEDIUM");
    private static DatabaseClient database;

    @BeforeAll
    static void open() {
        database = DatabaseClient.create(TestPostgres.of("wallet").connections("wallet"));
    }

    @BeforeEach
    void clear() {
        run("truncate watched_wallets");
    }

    private static void run(String sql) {
        database.sql(sql).then().block();
    }

    private static WatchList list() {
        return TestWatchList.of(database);
    }

    private static List<Watched> all() {
        return list().page(0, 100).block();
    }

    @Test
    void theRuleAddsWalletsWithWhatItFound() {
        assertThat(list().matched(Map.of("ann", REASON)).block()).isEqualTo(1);
        assertThat(list().matched(Map.of("ann", REASON)).block()).isZero();

        assertThat(all()).hasSize(1);
        var ann = all().getFirst();
        assertThat(ann.source()).isEqualTo(Source.RULE);
        assertThat(ann.rule()).isEqualTo(REASON);
        assertThat(ann.followed()).isFalse();
        assertThat(ann.slot()).isNull();
    }

    @Test
    void whatPeopleAddedStaysTheirsWhateverTheRuleFinds() {
        TestWatchList.add(database, "ann");
        list().matched(Map.of("ann", REASON)).block();
        run("update watched_wallets set matched_at = now() - interval '1 year'");

        assertThat(list().forgetUnmatched(System.currentTimeMillis()).block()).isZero();
        assertThat(all().getFirst().source()).isEqualTo(Source.HAND);
        assertThat(all().getFirst().rule()).isEqualTo(REASON);
    }

    @Test
    void whatPeopleTookOutTheRuleDoesNotBringBackButPeopleDo() {
        list().matched(Map.of("ann", REASON)).block();
        var editor = TestWatchList.editor(database);
        assertThat(editor.remove("ann").block()).isTrue();
        assertThat(editor.remove("ann").block()).isFalse();
        list().matched(Map.of("ann", REASON)).block();
        assertThat(all()).isEmpty();
        assertThat(list().count().block()).isZero();

        var kept = editor.put(List.of(new WatchEntry("ann", "Ann"))).block();
        assertThat(kept.added()).isEqualTo(1);
        assertThat(all()).extracting(Watched::name).containsExactly("Ann");
        assertThat(list().names(List.of("ann", "bob")).block()).isEqualTo(Map.of("ann", "Ann"));
    }

    @Test
    void theRuleLetsGoOfWhatItHasNotMatchedForLong() {
        list().matched(Map.of("ann", REASON)).block();
        run("update watched_wallets set matched_at = now() - interval '8 days'");
        list().matched(Map.of("bob", REASON)).block();

        assertThat(list().forgetUnmatched(System.currentTimeMillis() - 7 * 86_400_000L)
                        .block())
                .isEqualTo(1);
        assertThat(all()).extracting(Watched::walletAddress).containsExactly("bob");
    }

    @Test
    void aFullListTakesNoMore() {
        run("insert into watched_wallets (wallet, source) select 'w' || i, 'HAND' from generate_series(1, 1000) i");

        assertThatExceptionOfType(CoalScanException.class).isThrownBy(() -> TestWatchList.add(database, "one more"));
        TestWatchList.add(database, "w1");
        assertThat(list().count().block()).isEqualTo(1_000);
    }
}
