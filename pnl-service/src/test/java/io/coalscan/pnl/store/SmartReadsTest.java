package io.coalscan.pnl.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.smart.MeasureWallets;
import io.coalscan.pnl.smart.SmartReads;
import io.coalscan.pnl.smart.SmartWallet;
import io.coalscan.pnl.smart.TokenPart;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two tokens whose traders are told, and one whose are not. */
class SmartReadsTest {
    private static final TestStores STORES = new TestStores();
    private static final SmartReads READS = new PostgresSmartReads(STORES.database());
    private static final int ADJUSTED_AVERAGE = 1 << 2;

    @BeforeAll
    static void fill() {
        token("one", 1, 2);
        token("two", 3, 1);
        token("untold", 0, 3);
        row("one", "ann", 4, 5_000, 63, true, false, 1);
        row("one", "bob", 2, -700, 63, true, false, 2);
        row("one", "gap", 2, 900, 63, false, true, 3);
        row("two", "ann", 2, -1_000, ADJUSTED_AVERAGE, true, false, 10);
        row("two", "cat", 2, 300, 63, true, false, 40);
        gain("two", "ann", 8_000, 63 - ADJUSTED_AVERAGE, true);
        row("untold", "bob", 2, 9_000, 63, true, false, 1);
    }

    private static void token(String mint, int revision, int askedDaysAgo) {
        run("insert into token_jobs (mint, token_program, decimals, stage, revision) values ('" + mint
                + "', 'token', 6, 'DONE', " + revision + ")");
        run("insert into tokens (mint_address, decimals, asked) values ('" + mint + "', 6, now() - interval '"
                + askedDaysAgo + " days')");
    }

    private static void row(
            String mint,
            String wallet,
            int trades,
            long realized,
            int readings,
            boolean complete,
            boolean gap,
            int rank) {
        run("""
                insert into token_pnl_stats (token_mint, wallet_address, trades, buys, sells, total_token_amount, raw_sold, raw_received, raw_sent, raw_held,
                    total_bought_sol, total_sold_sol, fees_lamports, washes, arbitrages, held_millis, complete, gap, estimated, first_signature,
                    last_time, last_signature, entry_rank, revision)
                values ('%s', '%s', %d, %d, 1, 0, 0, 0, 0, 0, 0.000002, 0.000003, 0, 0, 1, 60000, %b, %b, false, 's', 7, 's', %d, 1)""".formatted(mint, wallet, trades, trades - 1, complete, gap, rank));
        gain(mint, wallet, realized, readings, false);
    }

    private static void gain(String mint, String wallet, long realized, int readings, boolean incomplete) {
        run("""
                insert into trader_gains (token_mint, wallet_address, readings, cost_lamports, realized_lamports, open_amount, open_lamports, realized_usd,
                    incomplete, open_bucket, roi_bucket)
                values ('%s', '%s', %d, 2000, %d, 0, 0, null, %b, -2000, 2000)""".formatted(mint, wallet, readings, realized, incomplete));
    }

    private static void run(String sql) {
        STORES.database().sql(sql).then().block();
    }

    @Test
    void tokensAskedAboutLastComeFirstWithTheirBuyers() {
        assertThat(READS.tokens(10).block()).containsExactly(Map.entry("two", 40L), Map.entry("one", 3L));
        assertThat(READS.tokens(1).block()).containsOnlyKeys("two");
    }

    @Test
    void winnersAreTheBestOfSomeTokenInTheReadingThatPagesShow() {
        var mints = List.of("one", "two");

        assertThat(READS.winners(mints, 10, 10).block()).containsExactly("ann", "gap", "cat");
        assertThat(READS.winners(mints, 1, 10).block()).containsExactly("ann", "cat");
        assertThat(READS.winners(mints, 10, 1).block()).containsExactly("ann");
        assertThat(READS.winners(List.of(), 10, 10).block()).isEmpty();
    }

    @Test
    void partsAreThoseOfTokensThatAreTold() {
        var parts = READS.parts(List.of("ann", "bob", "gap", "nobody"), Map.of("one", 3L), 10)
                .block();

        assertThat(parts).containsOnlyKeys("ann", "bob", "gap");
        assertThat(parts.get("ann")).extracting(TokenPart::mint).containsExactly("one", "two");
        assertThat(parts.get("ann")).extracting(TokenPart::buyers).containsExactly(3L, null);
        assertThat(parts.get("bob")).extracting(TokenPart::realizedLamports).containsExactly(-700L);
        assertThat(parts.get("gap")).extracting(TokenPart::known).containsExactly(false);
        assertThat(parts.get("ann").getFirst())
                .isEqualTo(new TokenPart(
                        "one", 4, 3, 1, 2_000L, 3_000L, 2_000, 5_000, null, 60_000L, null, 0, 1, true, 1L, 3L, 7L));
    }

    private static MeasureWallets measure() {
        var labels = new PostgresWalletLabels(STORES.database(), JsonMapper.shared());
        return new MeasureWallets(READS, labels, Clock.systemUTC(), Duration.ZERO);
    }

    @Test
    void aMeasuredWalletIsLabelledByWhatItIs() {
        run("insert into wallets (address) values ('ann'), ('bob')");
        measure().measured().block();

        assertThat(label("ann")).isEqualTo("TRADER");
        assertThat(label("bob")).isEqualTo("nothing");
    }

    private static String label(String wallet) {
        return STORES.database()
                .sql("select coalesce(label, 'nothing') as label from wallets where address = '" + wallet + "'")
                .mapValue(String.class)
                .one()
                .block();
    }

    @Test
    void aMeasureTellsWhatWasLookedAt() {
        var measured = measure().measured().block();

        assertThat(measured.tokens()).isEqualTo(2);
        assertThat(measured.truncated()).isFalse();
        assertThat(measured.wallets()).extracting(SmartWallet::wallet).containsExactly("ann", "gap", "cat");
        var ann = measured.wallets().getFirst();
        assertThat(ann.measures().winRate()).isEqualTo(50.0);
        assertThat(ann.measures().profitFactor()).isEqualTo(5.0);
        assertThat(ann.bought()).containsExactly("one", "two");
        assertThat(measured.wallets().get(1).measures().tokens()).isZero();
    }
}
