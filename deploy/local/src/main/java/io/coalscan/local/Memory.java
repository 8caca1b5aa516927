package io.coalscan.local;

import io.lettuce.core.RedisClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;

/** All that the services of a fleet remember of scans and of the chain. */
public record Memory(Map<String, String> settings) {
    private static final String TABLES = """
            select schemaname || '.' || tablename from pg_tables
            where schemaname in ('scan', 'holder', 'pnl', 'wallet')
            and tablename not in ('flyway_schema_history', 'addresses', 'kol_wallets')""";

    public static Memory of(Fleet fleet) {
        return new Memory(fleet.settings());
    }

    /** For a moment in which no scan runs. */
    public void forgetAll() throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute("truncate " + String.join(", ", tables) + " cascade");
        }
        try (var client = RedisClient.create(settings.get("coalscan.redis"));
                var connection = client.connect()) {
            connection.sync().flushall();
        }
    }

    /** A connection to the database that all of it is in. */
    public Connection database() throws SQLException {
        var url = "jdbc:postgresql://localhost:%s/%s"
                .formatted(settings.get("coalscan.db.port"), settings.get("coalscan.db.name"));
        return DriverManager.getConnection(url, settings.get("coalscan.db.user"), settings.get("coalscan.db.password"));
    }
}
