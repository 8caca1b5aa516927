package io.coalscan.gateway.caller;

/** Tells at once, from memory, what a key is. */
@FunctionalInterface
public interface KeyJudge {
    Judgement judge(String given);
}
