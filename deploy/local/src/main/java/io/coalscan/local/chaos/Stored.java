package io.coalscan.local.chaos;

import io.coalscan.local.Memory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a fleet has stored of scans and of the chain, read from its database. */
record Stored(Memory memory) {
    /** What is taken for late by this much longer than its time, since sweepers come by now and then. */
    private static final long SWEEP_MILLIS = 5_000;

    private static final String FATES = """
            select s.scan_id::text, s.mint, s.state, s.revision, s.error_code, s.drop_after,
                coalesce((select (h.result ->> 'partial')::boolean from scan.scan_history h
                    where h.scan_id = s.scan_id order by h.revision desc limit 1), false)
            from scan.scans s where s.mint = any (?)""";

    /** Rows by token, in an order and with columns that do not depend on who stored them when. */
    private static final String ROWS = """
            select mint, 'trades', count(*), md5(string_agg(t::text, '|' order by t::text)) from pnl.trades t group by mint
            union all
            select mint, 'transactions', count(*), md5(string_agg(t::text, '|' order by t::text))
                from pnl.transactions t group by mint
            union all
            select mint, 'signatures', count(*), md5(string_agg(token_account || signature, '|' order by token_account, signature))
                from pnl.account_signatures group by mint
            union all
            select contract_address, 'results', count(distinct scan_id), '' from scan.scan_history group by contract_address""";

    /** @param digest of the rows' contents */
    record Rows(long count, String digest) {}

    /** Of all scans of these tokens. */
    List<ScanFate> fates(List<String> mints) throws SQLException {
        try (var connection = memory.database();
                var statement = connection.prepareStatement(FATES)) {
            statement.setArray(1, array(connection, mints));
            try (var rows = statement.executeQuery()) {
                var fates = new ArrayList<ScanFate>();
                while (rows.next()) {
                    fates.add(fate(rows));
                }
                return fates;
            }
        }
    }

    private static java.sql.Array array(Connection connection, List<String> mints) throws SQLException {
        return connection.createArrayOf("text", mints.toArray());
    }

    private static ScanFate fate(ResultSet row) throws SQLException {
        boolean over = System.currentTimeMillis() > row.getLong(6) + SWEEP_MILLIS;
        return new ScanFate(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getBoolean(7),
                over,
                row.getString(5));
    }

    /** By token and kind of row. */
    Map<String, Map<String, Rows>> rows() throws SQLException {
        try (var connection = memory.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ROWS)) {
            var found = new HashMap<String, Map<String, Rows>>();
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), mint -> new HashMap<>())
                        .put(rows.getString(2), new Rows(rows.getLong(3), rows.getString(4)));
            }
            return found;
        }
    }
}
