package io.coalscan.pnl.history;

import io.coalscan.model.event.Candidate;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SolanaReads;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** What the candidates' token accounts did, in two node answers: signatures, then transactions. What is final is stored on the way. */
public final class HistoryReader {
    private static final int BATCH = 200;

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
     * @param listBy emits when listing must end, so that one silent account does not take the time of all transactions
     * @param timeUp emits when reading must end
     */
    public record Request(
            String mint, long slot, List<Candidate> candidates, ReadScope scope, Mono<?> listBy, Mono<?> timeUp) {}

    /**
     * What is listed.
     *
     * @param owners in the order of the candidates
     * @param toRead unread signatures, most valuable first
     * @param byThePage which of them to read by the page
     * @param unanswered whether nodes were asked and none answered
     */
    public record Listed(
            List<OwnerHistory> owners,
            List<String> toRead,
            List<AccountPart> byThePage,
            Set<String> finalized,
            boolean unanswered) {}

    /** Lists the accounts and stores what is final of the lists. */
    public Mono<Listed> list(Request request, KnownHistory known) {
        var listing = signatures.list(request.candidates(), known, request.scope(), request.listBy());
        return asking(listing, request)
                .flatMap(listings ->
                        extend(request.mint(), listings.accounts()).thenReturn(listed(request, known, listings)));
    }

    private <T> Mono<T> asking(Mono<T> listing, Request request) {
        return request.candidates().stream()
                .flatMap(candidate -> candidate.tokenAccounts().stream())
                .findFirst()
                .map(account -> bulk.askDuring(listing, account, request.scope()))
                .orElse(listing);
    }

    private Mono<Void> extend(String mint, List<AccountListing> listings) {
        var changes = new ArrayList<CursorChange>();
        for (var listing : listings) {
            var change = listing.change();
            if (change != null) {
                changes.add(change);
            }
        }
        return changes.isEmpty() ? Mono.empty() : store.extend(mint, changes);
    }

    private Listed listed(Request request, KnownHistory known, SignatureReader.Listings listings) {
        var byAccount = new HashMap<String, AccountHistory>();
        listings.accounts().forEach(listing -> byAccount.put(listing.account(), listing.upTo(request.slot())));
        var owners = new ArrayList<OwnerHistory>();
        var finalized = new HashSet<String>();
        for (var candidate : request.candidates()) {
            var accounts = new ArrayList<AccountHistory>();
            for (var account : candidate.tokenAccounts()) {
                var history = byAccount.get(account);
                if (history != null) {
                    accounts.add(history);
                }
            }
            var owner = OwnerHistory.of(candidate, accounts);
            owner.wanted().stream()
                    .filter(SignatureInfo::finalized)
                    .map(SignatureInfo::signature)
                    .forEach(finalized::add);
            owners.add(owner);
        }
        var toRead =
                ReadPlan.order(owners, known.read(), request.scope().budget().left());
        var byThePage = bulk.made() ? ReadPlan.byThePage(owners, known.read()) : List.<AccountPart>of();
        return new Listed(owners, toRead, byThePage, finalized, listings.asked() > 0 && listings.answered() == 0);
    }

    /**
     * Reads what the listing wants, in no order, and completes when all of it that is final is stored.
     *
     * @param each is given every transaction as soon as it is read, one at a time
     */
    public Mono<Void> read(Request request, Listed listed, Consumer<ReadTransaction> each) {
        var wanted =
                new TransactionReader.Wanted(request.mint(), listed.toRead(), listed.byThePage(), listed.finalized());
        return transactions
                .read(wanted, request.scope(), request.timeUp())
                .doOnNext(each)
                .filter(ReadTransaction::finalized)
                .buffer(BATCH)
                .concatMap(batch -> store.store(request.mint(), batch))
                .then();
    }
}
