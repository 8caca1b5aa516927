package io.coalscan.wallet.admin;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180): quoted cells may hold commas, quotes and line breaks; lines end with LF or CRLF. */
final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    /** @param line from 1, where the row begins */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** The text breaks the rules. */
    static final class Malformed extends RuntimeException {
        private final int line;

        Malformed(int line) {
            super("line " + line, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** Rows that are not empty. */
    static List<Row> read(String text) {
        var csv = new Csv(text);
        csv.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        while (csv.at < text.length()) {
            csv.row();
        }
        return csv.rows;
    }

    private void row() {
        int begin = line;
        var cells = new ArrayList<String>();
        do {
            cells.add(cell());
        } while (take(','));
        take('\r');
        if (!take('\n') && at < text.length()) {
            throw new Malformed(line);
        }
        line++;
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
            rows.add(new Row(begin, cells));
        }
    }

    private String cell() {
        if (take('"')) {
            return quoted();
        }
        int begin = at;
        while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() {
        int begin = line;
        var cell = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && !take('"')) {
                return cell.toString();
            }
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        throw new Malformed(begin);
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }
}
