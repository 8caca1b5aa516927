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

    /** Addresses to list now: those of the token itself, and accounts of owners that are due. */
    Flux<Source> sources(String mint);

    /** An address that is listed at every refresh; adding one again changes nothing. */
    Mono<Void> addSource(String mint, String address, String owner);

    /** The own account of an owner with a gap, due until {@link #settle}; the gap is taken note of. */
    Mono<Void> addAccount(String mint, String address, String owner);

    /** All accounts that were due are read and counted in. */
    Mono<Void> settle(String mint);

    /** At most so many owners with a gap in their movements that nobody has taken note of. */
    Flux<String> ownersWithGaps(String mint, int atMost);

    /**
     * @param owner of the account, or the mint itself
     * @param readFrom from where on everything is read; null when nothing is
     * @param readPosition up to where everything is read; null when nothing is
     */
    record Source(
            String address,
            String owner,
            @Nullable Long readFrom,
            @Nullable Long readPosition) {}
}
