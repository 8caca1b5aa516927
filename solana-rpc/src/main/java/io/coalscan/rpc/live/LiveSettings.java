package io.coalscan.rpc.live;

import java.time.Duration;

/**
 * How subscriptions are kept.
 *
 * @param silence a connection that says nothing for so long is given up, and one whose slots stand still
 * @param answerWithin longest time to connect and for an answer to a request
 * @param firstPause before a second attempt; doubles, and up to half of it is left to chance
 * @param longestPause between two attempts
 * @param maxFrame bytes of one message; a connection with a longer one is given up
 * @param buffer events that wait for a slow reader; what exceeds them is read from the history
 * @param remembered signatures that are known to have been told
 * @param pages of 1 000 signatures that are read at once at most
 */
public record LiveSettings(
        Duration silence,
        Duration answerWithin,
        Duration firstPause,
        Duration longestPause,
        int maxFrame,
        int buffer,
        int remembered,
        int pages) {

    public static final LiveSettings USUAL = new LiveSettings(
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            1 << 20,
            1_024,
            8_192,
            20);
}
