package io.coalscan.pnl.history;

import io.coalscan.model.event.Candidate;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists what is new of every token account, all accounts at once: one node answer deep unless an account has over 1 000 new signatures. */
final class SignatureReader {
    /** Further pages may take this share of the calls. */
    private static final int PAGES_SHARE = 5;

    /** First pages may take this share of the calls: listing without reading is worth nothing. */
    private static final int LISTING_SHARE = 2;

    private static final int ALL_AT_ONCE = 4_096;

    private final SolanaReads reads;

    SignatureReader(SolanaReads reads) {
        this.reads = reads;
    }

    /**
     * One listing per account in the order of the candidates, as far as nodes, calls and time allowed.
     *
     * @param asked accounts that a node was asked about
     * @param answered accounts that a node answered about
     */
    record Listings(List<AccountListing> accounts, int asked, int answered) {}

    private record Outcome(AccountListing listing, boolean answered) {}

    /** @param timeUp ends the listing where it is */
    Mono<Listings> list(List<Candidate> candidates, KnownHistory known, ReadScope scope, Mono<?> timeUp) {
        var listings = new ArrayList<AccountListing>();
        for (var candidate : candidates) {
            for (var account : candidate.tokenAccounts()) {
                listings.add(AccountListing.of(account, candidate.owner(), known));
            }
        }
        int calls = scope.budget().left();
        int asked = Math.min(listings.size(), (calls + 1) / LISTING_SHARE);
        var pages = new Pages(scope, new CallBudget(calls / PAGES_SHARE), timeUp);
        return Flux.fromIterable(listings.subList(0, asked))
                .flatMapSequential(listing -> list(listing, pages), ALL_AT_ONCE)
                .collectList()
                .map(outcomes -> {
                    var all = new ArrayList<>(
                            outcomes.stream().map(Outcome::listing).toList());
                    all.addAll(listings.subList(asked, listings.size()));
                    int answered =
                            (int) outcomes.stream().filter(Outcome::answered).count();
                    return new Listings(List.copyOf(all), asked, answered);
                });
    }

    private record Pages(ReadScope scope, CallBudget further, Mono<?> timeUp) {}

    private Mono<Outcome> list(AccountListing start, Pages pages) {
        var stored = start.stored();
        var first =
                stored == null ? SignaturePage.newest() : SignaturePage.newest().newerThan(stored.newest());
        return newer(start, first, pages)
                .flatMap(listing -> olderWhereMissing(listing, pages))
                .map(listing -> new Outcome(listing, true))
                .onErrorResume(ReadException.class, unread -> Mono.just(new Outcome(start, false)))
                .timeout(pages.timeUp(), Mono.just(new Outcome(start, false)));
    }

    private Mono<AccountListing> newer(AccountListing listing, SignaturePage page, Pages pages) {
        return reads.signatures(listing.account(), page, pages.scope()).flatMap(lines -> {
            var longer = listing.withNewer(lines, isLast(lines));
            return longer.joined() || !pages.further().take()
                    ? Mono.just(longer)
                    : orKeep(
                            longer, newer(longer, page.olderThan(lines.getLast().signature()), pages), pages);
        });
    }

    private Mono<AccountListing> olderWhereMissing(AccountListing listing, Pages pages) {
        var stored = listing.stored();
        return stored == null || !listing.needsOlder() || !pages.further().take()
                ? Mono.just(listing)
                : orKeep(listing, older(listing, SignaturePage.newest().olderThan(stored.oldest()), pages), pages);
    }

    private Mono<AccountListing> older(AccountListing listing, SignaturePage page, Pages pages) {
        return reads.signatures(listing.account(), page, pages.scope()).flatMap(lines -> {
            var longer = listing.withOlder(lines, isLast(lines));
            return longer.begun() || !pages.further().take()
                    ? Mono.just(longer)
                    : orKeep(
                            longer, older(longer, page.olderThan(lines.getLast().signature()), pages), pages);
        });
    }

    private static boolean isLast(List<SignatureInfo> lines) {
        return lines.size() < SignaturePage.MAX;
    }

    /** A page that fails or comes too late leaves what the pages before it gave. */
    private static Mono<AccountListing> orKeep(AccountListing soFar, Mono<AccountListing> more, Pages pages) {
        return more.onErrorResume(ReadException.class, unread -> Mono.just(soFar))
                .timeout(pages.timeUp(), Mono.just(soFar));
    }
}
