package io.coalscan.pnl.web;

import io.coalscan.pnl.job.Stage;
import io.coalscan.pnl.job.TokenJob;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a token's history is.
 *
 * @param stage null when it has ended
 * @param done of the stage: signatures listed, transactions read, or wallets calculated
 * @param total null while it is not known
 * @param revision how often the token was brought up to date
 * @param startedAt epoch milliseconds
 */
record JobView(
        String contractAddress,
        State state,
        @Nullable Stage stage,
        long done,
        @Nullable Long total,
        long revision,
        long startedAt) {

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    static JobView of(TokenJob job) {
        var stage = job.stage();
        return new JobView(
                job.mint(),
                switch (stage) {
                    case LISTING, READING, CALCULATING -> State.RUNNING;
                    case DONE -> State.DONE;
                    case FAILED -> State.FAILED;
                },
                stage.ended() ? null : stage,
                job.done(),
                job.total(),
                job.revision(),
                job.started());
    }
}
