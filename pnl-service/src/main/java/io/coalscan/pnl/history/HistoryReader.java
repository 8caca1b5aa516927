package io.coalscan.pnl.history;

import io.coalscan.model.event.Candidate;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SolanaReads;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;

/** What the candidates' token accounts did, in two node answers: signatures, then transactions. What is final is stored on the way. */
public final class HistoryReader {
    private final SignatureReader signatures;
    private final TransactionReader transactions;
    private final BulkOffer bulk;
    private final HistoryStore store;

    public HistoryReader(SolanaReads reads, HistoryStore store, Clock clock) {
        this.bulk = new BulkOffer(reads, clock);
        this.signatures = new SignatureReader(reads);
        this.transactions = new TransactionReader(reads);
        this.store = store;
    }

    /**
     * Whose history, on whose behalf.
     *
     * @param slot the scan's moment: later transactions are left alone
     * @param listBy emits when listing must end, so that one silent account does not take all the time
     * @param timeUp emits when reading must end
     * @param headStart how long all but the largest holders wait at first, for other parts of the scan to ask about the largest
     */
    public record Request(
            String mint,
            long slot,
            List<Candidate> candidates,
            ReadScope scope,
            Mono<?> listBy,
            Mono<?> timeUp,
            Duration headStart) {}

    /** Is told how the reading goes on. */
    public interface Watch {
        /** An owner's transactions are known and will be read if they are not, as far as calls and time allow; from any thread. */
        void listed(List<SignatureInfo> wanted);

        /** One at a time. */
        void read(ReadTransaction transaction);
    }

    /**
     * What was listed.
     *
     * @param owners in the order of the candidates
     * @param unanswered whether nodes were asked and none answered
     */
    public record Listed(List<OwnerHistory> owners, boolean unanswered) {}

    /** Lists the accounts and reads what that wants; completes when all of it that is final is stored. */
    public Mono<Listed> read(Request request, KnownHistory known, Watch watch) {
        return Mono.defer(() -> new HistoryRun(request, known, watch, signatures, transactions, bulk, store).all());
    }
}
