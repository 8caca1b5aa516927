package io.coalscan.load;

/**
 * @param question its kind
 * @param code the error's, or the status where there is none; empty for success
 * @param endedAt epoch milliseconds
 */
record Answer(String question, String code, int millis, long endedAt) {
    private static final String SEPARATOR = "\t";

    boolean isGood() {
        return code.isEmpty();
    }

    String line() {
        return String.join(SEPARATOR, question, code, Integer.toString(millis), Long.toString(endedAt));
    }

    static Answer read(String line) {
        var words = line.split(SEPARATOR, -1);
        return new Answer(words[0], words[1], Integer.parseInt(words[2]), Long.parseLong(words[3]));
    }
}
