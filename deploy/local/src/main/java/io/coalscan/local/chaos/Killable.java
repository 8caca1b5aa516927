package io.coalscan.local.chaos;

/** Processes of a fleet that can be ended and held from outside, whether they like it or not. */
sealed interface Killable permits LocalProcesses, Containers {
    /** At once, with no chance to tidy up (SIGKILL). */
    void kill();

    /** Asks them to end by themselves (SIGTERM). */
    void end();

    /** Keeps them from running, with all their connections open. */
    void pause();

    /** After {@link #pause}. */
    void resume();
}
