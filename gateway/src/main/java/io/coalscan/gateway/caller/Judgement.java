package io.coalscan.gateway.caller;

/** What a key that somebody shows is found to be. */
public sealed interface Judgement {
    /** @param id of the key, which may be shown */
    record Valid(String id) implements Judgement {}

    record Wrong() implements Judgement {}

    /** It may be somebody's: what would tell is away. */
    record Unknown() implements Judgement {}
}
