package io.coalscan.pnl.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.service.testing.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database that had trades before it had candles. */
class CandleMigrationTest {
    private static final String TRADE = """
            insert into pnl.trades values (
                'mint', '%s', 'alice', 0, 1, %s, '%s', 'SWAP', 'pumpswap', 1, null, null, null, true, 0, 0, 0, 0, 0, 0, 0, true)
            """;

    private final Map<String, Object> settings = TestPostgres.empty().settings();

    private String url() {
        return "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        settings.get("coalscan.db.host"),
                        settings.get("coalscan.db.port"),
                        settings.get("coalscan.db.name"));
    }

    private String user() {
        return String.valueOf(settings.get("coalscan.db.user"));
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(url(), user(), String.valueOf(settings.get("coalscan.db.password")))
                .defaultSchema("pnl")
                .locations("classpath:db/pnl")
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void marksTheMinutesOfTheTradesThatAreThere() throws SQLException {
        migrateTo("7");
        try (var connection = DriverManager.getConnection(
                        url(), user(), String.valueOf(settings.get("coalscan.db.password")));
                var statement = connection.createStatement()) {
            statement.execute(TRADE.formatted("a", 59_999, "BUY"));
            statement.execute(TRADE.formatted("b", 60_000, "SELL"));
            statement.execute(TRADE.formatted("c", 60_001, "SELL"));
            statement.execute(TRADE.formatted("d", 180_000, "TRANSFER_IN"));
            statement.execute(TRADE.formatted("e", null, "BUY"));
            migrateTo("8");
            try (var marked = statement.executeQuery(
                    "select string_agg(mint || ' ' || minute, ', ' order by minute) from pnl.candle_changes")) {
                marked.next();
                assertThat(marked.getString(1)).isEqualTo("mint 0, mint 1");
            }
        }
    }
}
