package io.coalscan.local.chaos;

import org.jspecify.annotations.Nullable;

/**
 * What the database says of a scan that was accepted.
 *
 * @param revision number of its results; 0 for none
 * @param partial whether the latest result says that it lacks something
 * @param over whether its time is over, so that nothing more will come
 */
record ScanFate(
        String scanId,
        String mint,
        String state,
        int revision,
        boolean partial,
        boolean over,
        @Nullable String error) {

    boolean isFailed() {
        return state.equals("FAILED");
    }

    boolean isComplete() {
        return revision > 0 && !partial;
    }

    /** Whether it will change no more. */
    boolean isSettled() {
        return isFailed() || isComplete() || revision > 0 && over;
    }

    /** Neither a result nor a failure, though its time is over: nobody will ever be told. */
    boolean isLost() {
        return over && !isSettled();
    }
}
