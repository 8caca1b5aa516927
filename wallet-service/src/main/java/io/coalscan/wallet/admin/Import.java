package io.coalscan.wallet.admin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Entries read from CSV whose first line names the columns; columns that are not known are ignored.
 *
 * @param rejected lines that are wrong, at most 100; when there is one, nothing may be taken
 */
record Import<E>(List<E> entries, List<Rejected> rejected) {
    private static final int MOST_REJECTED = 100;

    /**
     * @param line from 1
     * @param field null when the line as a whole is wrong
     */
    record Rejected(int line, @Nullable String field) {}

    /**
     * @param key the field that no two lines may share
     * @param reader fails with {@link Fields.Wrong}
     */
    static <E> Import<E> read(String csv, String key, Function<Fields, E> reader) {
        List<Csv.Row> rows;
        try {
            rows = Csv.read(csv);
        } catch (Csv.Malformed malformed) {
            return new Import<>(List.of(), List.of(new Rejected(malformed.line(), null)));
        }
        if (rows.size() < 2) {
            return new Import<>(List.of(), List.of(new Rejected(1, null)));
        }
        var columns = rows.getFirst().cells().stream().map(String::strip).toList();
        var entries = new ArrayList<E>();
        var rejected = new ArrayList<Rejected>();
        var seen = new HashSet<String>();
        for (var row : rows.subList(1, rows.size())) {
            var fields = new Fields(name -> value(columns, row, name));
            try {
                if (row.cells().size() != columns.size()) {
                    rejected.add(new Rejected(row.line(), null));
                } else if (!seen.add(fields.text(key))) {
                    rejected.add(new Rejected(row.line(), key));
                } else {
                    entries.add(reader.apply(fields));
                }
            } catch (Fields.Wrong wrong) {
                rejected.add(new Rejected(row.line(), wrong.field()));
            }
        }
        return new Import<>(entries, rejected.stream().limit(MOST_REJECTED).toList());
    }

    private static @Nullable String value(List<String> columns, Csv.Row row, String name) {
        int column = columns.indexOf(name);
        return column < 0 ? null : row.cells().get(column);
    }
}
