package io.coalscan.rpc.decode;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes from a log line what is wanted, without making text of the lines that are not. */
final class LogLine {
    private static final String EVENT = "Program data: ";
    private static final String CALL = " invoke [";

    private LogLine() {}

    static void read(JsonParser parser, RawTransaction raw) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            return;
        }
        char[] chars = parser.getStringCharacters();
        int from = parser.getStringOffset();
        int length = parser.getStringLength();
        int depth = depth(chars, from, length);
        if (depth > 0) {
            raw.loggedDepths.add(depth);
        } else if (starts(chars, from, length, EVENT + PumpTrade.LOGGED_PREFIX)) {
            raw.loggedEvents.add(new String(chars, from + EVENT.length(), length - EVENT.length()));
        }
    }

    /** The depth in "Program X invoke [2]"; 0 for any other line. */
    private static int depth(char[] chars, int from, int length) {
        int end = from + length - 1;
        if (!starts(chars, from, length, "Program ") || chars[end] != ']') {
            return 0;
        }
        int digits = end - 1;
        while (chars[digits] >= '0' && chars[digits] <= '9') {
            digits--;
        }
        int call = digits + 1 - CALL.length();
        if (end - digits > 3 || call < from || !starts(chars, call, CALL.length(), CALL)) {
            return 0;
        }
        int depth = 0;
        for (int i = digits + 1; i < end; i++) {
            depth = depth * 10 + chars[i] - '0';
        }
        return depth;
    }

    private static boolean starts(char[] chars, int from, int length, String prefix) {
        if (length < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (chars[from + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
