package io.coalscan.pnl.history;

import io.coalscan.model.ReadingOrder;
import io.coalscan.model.event.Candidate;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists what is new of every token account, all accounts at once: one node answer deep unless an account has over 1 000 new signatures. */
final class SignatureReader {
    /** Further pages may take this share of the calls. */
    private static final int PAGES_SHARE = 5;

    private static final int ALL_AT_ONCE = 4_096;

    private final SolanaReads reads;

    SignatureReader(SolanaReads reads) {
        this.reads = reads;
    }

    /**
     * One candidate's accounts as far as nodes, calls and time allowed.
     *
     * @param position among the candidates, from 0
     * @param asked accounts that a node was asked about
     * @param answered accounts that a node answered about
     */
    record Listing(int position, Candidate candidate, List<AccountListing> accounts, int asked, int answered) {}

    /**
     * Whose accounts, and until when.
     *
     * @param most calls for first pages
     * @param timeUp ends each account's listing where it is
     * @param headStart how long the accounts of all but the largest holders wait before they are asked about
     */
    record Request(
            List<Candidate> candidates,
            KnownHistory known,
            ReadScope scope,
            int most,
            Mono<?> timeUp,
            Duration headStart) {}

    /** Each candidate once, as soon as all its accounts are listed. */
    Flux<Listing> list(Request request) {
        return Flux.defer(() -> {
            int calls = request.scope().budget().left();
            var kept = new CallBudget(request.scope().budget().take(request.most()));
            var pages = new Pages(
                    request.scope(),
                    request.scope().paidBy(kept),
                    new CallBudget(calls / PAGES_SHARE),
                    request.timeUp());
            var owners = owners(request, kept.left());
            int first = Math.min(owners.size(), ReadingOrder.LARGEST);
            var largest = list(owners.subList(0, first), pages);
            var others = list(owners.subList(first, owners.size()), pages);
            request.scope().budget().giveBack(unused(kept, owners));
            return Flux.merge(
                            largest,
                            request.headStart().isZero() || first == owners.size()
                                    ? others
                                    : others.delaySubscription(request.headStart()))
                    .doOnTerminate(() -> request.scope().budget().takeBack(kept))
                    .doFinally(end -> request.scope().budget().takeBack(kept));
        });
    }

    /** @param toAsk accounts of it, of all those that are named, that there are calls for */
    private record Owner(int position, Candidate candidate, List<AccountListing> accounts, int toAsk) {}

    private static List<Owner> owners(Request request, int calls) {
        var owners = new ArrayList<Owner>();
        int left = calls;
        for (var candidate : request.candidates()) {
            var accounts = candidate.tokenAccounts().stream()
                    .map(account -> AccountListing.of(account, candidate.owner(), request.known()))
                    .toList();
            int toAsk = Math.min(left, accounts.size());
            left -= toAsk;
            owners.add(new Owner(owners.size(), candidate, accounts, toAsk));
        }
        return owners;
    }

    private static int unused(CallBudget kept, List<Owner> owners) {
        return kept.take(kept.left() - owners.stream().mapToInt(Owner::toAsk).sum());
    }

    private record Pages(ReadScope scope, ReadScope firstPages, CallBudget further, Mono<?> timeUp) {
        Pages at(int place) {
            return new Pages(scope.at(place), firstPages.at(place), further, timeUp);
        }
    }

    private record Outcome(AccountListing listing, boolean answered) {}

    private Flux<Listing> list(List<Owner> owners, Pages pages) {
        return Flux.fromIterable(owners)
                .flatMap(owner -> list(owner, pages.at(ReadingOrder.beginning(owner.position()))), ALL_AT_ONCE);
    }

    private Mono<Listing> list(Owner owner, Pages pages) {
        return Flux.fromIterable(owner.accounts().subList(0, owner.toAsk()))
                .flatMapSequential(listing -> list(listing, pages), ALL_AT_ONCE)
                .collectList()
                .map(outcomes -> {
                    var all = new ArrayList<>(
                            outcomes.stream().map(Outcome::listing).toList());
                    all.addAll(owner.accounts()
                            .subList(owner.toAsk(), owner.accounts().size()));
                    int answered =
                            (int) outcomes.stream().filter(Outcome::answered).count();
                    return new Listing(owner.position(), owner.candidate(), List.copyOf(all), owner.toAsk(), answered);
                });
    }

    private Mono<Outcome> list(AccountListing start, Pages pages) {
        var stored = start.stored();
        var first =
                stored == null ? SignaturePage.newest() : SignaturePage.newest().newerThan(stored.newest());
        return newer(start, first, pages.firstPages(), pages)
                .flatMap(listing -> olderWhereMissing(listing, pages))
                .map(listing -> new Outcome(listing, true))
                .onErrorResume(ReadException.class, unread -> Mono.just(new Outcome(start, false)))
                .timeout(pages.timeUp(), Mono.just(new Outcome(start, false)));
    }

    private Mono<AccountListing> newer(AccountListing listing, SignaturePage page, ReadScope scope, Pages pages) {
        return reads.signatures(listing.account(), page, scope).flatMap(lines -> {
            var longer = listing.withNewer(lines, isLast(lines));
            return longer.joined() || !pages.further().take()
                    ? Mono.just(longer)
                    : orKeep(
                            longer,
                            newer(longer, page.olderThan(lines.getLast().signature()), pages.scope(), pages),
                            pages);
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
