package io.coalscan.scan.score;

/** Counts in English sentences: Chinese has one form for one and for many. */
final class Plural {
    private Plural() {}

    /** "1 holder has", "2 holders have". */
    static String of(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
