package io.coalscan.model;

import java.time.Duration;

/**
 * In which order the parts of one scan spend what nodes allow. Parts that read at the same time number their calls by it, so that the largest
 * holders' facts come before the others' whichever part asks for them. What tells most of the score per call has the lowest place:
 *
 * <ol>
 *   <li>the beginnings of the {@link #LARGEST} holders: first acquisition and first funder, and the signatures that lead there;
 *   <li>the rest of those holders' histories, where it costs no more per weight in the score than another holder's beginning;
 *   <li>the other holders' beginnings;
 *   <li>the rest of all histories, the cheapest per weight first, so that one bot's history does not cost everybody else's;
 *   <li>facts that give no points.
 * </ol>
 */
public final class ReadingOrder {
    /** Holders whose facts come first: those that weigh more than others in the score. */
    public static final int LARGEST = 20;

    /** How long the others' first calls wait for every part's calls for the largest holders, where nodes do not allow all that is wanted. */
    public static final Duration HEAD_START = Duration.ofMillis(500);

    private static final int LARGEST_RESTS = LARGEST;
    private static final int BEGINNINGS = LARGEST_RESTS + LARGEST;
    private static final int RESTS = 1_000;
    private static final int WITHOUT_POINTS = 60_000;

    /** Transactions of a beginning: an acquisition and a funding. */
    private static final int CALLS_PER_BEGINNING = 2;

    private ReadingOrder() {}

    /** @param position among the candidates, from 0 for the largest */
    public static int beginning(int position) {
        return position < LARGEST ? position : BEGINNINGS + Math.min(position - LARGEST, RESTS - BEGINNINGS - 1);
    }

    /** @param calls that the rest of this holder's history takes */
    public static int rest(int position, int calls) {
        int weight = weight(position);
        return position < LARGEST && calls <= CALLS_PER_BEGINNING * weight
                ? LARGEST_RESTS + position
                : Math.min(RESTS + calls / weight, WITHOUT_POINTS - 1);
    }

    public static int withoutPoints() {
        return WITHOUT_POINTS;
    }

    /** The weight of its position in the score. */
    private static int weight(int position) {
        if (position < LARGEST / 2) {
            return 3;
        }
        return position < LARGEST ? 2 : 1;
    }
}
