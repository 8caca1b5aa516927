package io.coalscan.pnl.job;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Jobs by token, so that one instance at a time works on each and another can go on where it ended. */
public interface JobStore {

    Mono<TokenJob> find(String mint);

    /** Makes a job, or asks an ended one to go on; a running one goes on by itself. Movements stored before count as changes. */
    Mono<TokenJob> begin(String mint, String tokenProgram, int decimals);

    /** Any open job that nobody works on; empty when there is none. */
    Mono<TokenJob> claim(UUID worker, Duration lease);

    /** Says how far the work is and keeps the claim; fails with {@link ClaimLost} when another has it. */
    Mono<Void> report(Work work, Stage stage, long done, @Nullable Long total);

    /** Keeps the claim; fails with {@link ClaimLost} when another has it. */
    Mono<Void> keep(Work work);

    /** Ends the job as done: everything that is stored is counted in. */
    Mono<TokenJob> done(Work work, @Nullable Double priceSol);

    /** Lets go of the claim until later, or for good after too many failures in a row. */
    Mono<Void> failed(Work work, String why);

    /** A claimed job. */
    record Work(TokenJob job, UUID worker, Duration lease) {
        public String mint() {
            return job.mint();
        }
    }

    /** Another instance goes on with the job. */
    final class ClaimLost extends RuntimeException {
        public ClaimLost(String mint) {
            super("another instance works on " + mint);
        }
    }

    /** Addresses of the token that are known; adding one again changes nothing. */
    Flux<Source> sources(String mint);

    Mono<Void> addSource(String mint, String address, String owner);

    /** At most so many owners that have a gap in their movements and whose account is no source yet. */
    Flux<String> ownersWithGaps(String mint, int atMost);

    /**
     * @param owner of the account, or the mint itself
     * @param readPosition up to where everything is read; null when nothing is
     */
    record Source(String address, String owner, @Nullable Long readPosition) {}
}
