package io.coalscan.pnl.history;

import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lists one address's history from its newest final signature to its first, or to the most that is listed of one. Each page is stored as it comes, so
 * that whoever begins again goes on below it; those above a stored interval are kept aside until they reach it, because only then there is no gap.
 */
public final class WholeListing {
    private final SolanaReads reads;
    private final HistoryStore store;
    private final ListingStore listing;
    private final int most;

    /** @param most successful signatures of an address, from which on nothing older is listed */
    public WholeListing(SolanaReads reads, HistoryStore store, ListingStore listing, int most) {
        this.reads = reads;
        this.store = store;
        this.listing = listing;
        this.most = most;
    }

    /**
     * @param scopes on whose behalf each page is read
     * @return how many signatures each page brought; ends when the list is whole, fails when a page cannot be read
     */
    public Flux<Integer> list(String mint, String address, String owner, Supplier<ReadScope> scopes) {
        return new Run(mint, address, owner, scopes).all();
    }

    private final class Run {
        private final String mint;
        private final String address;
        private final String owner;
        private final Supplier<ReadScope> scopes;

        Run(String mint, String address, String owner, Supplier<ReadScope> scopes) {
            this.mint = mint;
            this.address = address;
            this.owner = owner;
            this.scopes = scopes;
        }

        /** Everything new, then what is missing below, page after page. */
        Flux<Integer> all() {
            return newest().expand(brought -> stored().flatMap(this::older));
        }

        private Mono<Integer> newest() {
            return listing.head(mint, address)
                    .flatMap(head -> new NewSignatures(reads, store, listing, mint, address, scopes).list(head))
                    .switchIfEmpty(Mono.defer(this::first));
        }

        private Mono<Optional<Cursor>> stored() {
            return store.cursor(mint, address).map(Optional::of).defaultIfEmpty(Optional.empty());
        }

        private AccountListing listing(@Nullable Cursor cursor) {
            return new AccountListing(address, owner, cursor, List.of(), List.of(), false, List.of(), false);
        }

        private Mono<Integer> first() {
            return first(listing(null), SignaturePage.newest()).flatMap(this::keep);
        }

        /** Pages on until something final can be stored. What is not final yet is a page or two. */
        private Mono<AccountListing> first(AccountListing soFar, SignaturePage page) {
            return reads.signatures(address, page, scopes.get()).flatMap(lines -> {
                var longer = soFar.withNewer(lines, lines.size() < page.limit());
                return longer.joined() || longer.change() != null
                        ? Mono.just(longer)
                        : first(longer, page.olderThan(lines.getLast().signature()));
            });
        }

        /** Empty when nothing is missing below, or enough is listed. */
        private Mono<Integer> older(Optional<Cursor> cursor) {
            var known = cursor.orElse(null);
            return known == null || known.complete() || known.lastPosition() - known.firstPosition() + 1 >= most
                    ? Mono.empty()
                    : reads.signatures(address, SignaturePage.newest().olderThan(known.oldest()), scopes.get())
                            .map(lines -> listing(known).withOlder(lines, isLast(lines)))
                            .flatMap(this::keep);
        }

        private Mono<Integer> keep(AccountListing listing) {
            var change = listing.change();
            int lines = listing.newer().size() + listing.older().size();
            return change == null
                    ? Mono.just(lines)
                    : store.extend(mint, List.of(change)).thenReturn(lines);
        }
    }

    private static boolean isLast(List<SignatureInfo> lines) {
        return lines.size() < SignaturePage.MAX;
    }
}
