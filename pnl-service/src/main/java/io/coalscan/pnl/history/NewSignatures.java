package io.coalscan.pnl.history;

import io.coalscan.pnl.history.ListingStore.Head;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Lists what is new of an address whose history is stored. A list counts only when it shows a signature that is stored: a node that lacks older blocks
 * ends its lists too early, and what lies between would be missed. Where the newest stored one is not in the list but an older one is, the chain has
 * dropped what is between: it is taken back. A page at most is held in memory.
 */
final class NewSignatures {
    private final SolanaReads reads;
    private final HistoryStore store;
    private final ListingStore listing;
    private final String mint;
    private final String account;
    private final Supplier<ReadScope> scopes;

    NewSignatures(
            SolanaReads reads,
            HistoryStore store,
            ListingStore listing,
            String mint,
            String account,
            Supplier<ReadScope> scopes) {
        this.reads = reads;
        this.store = store;
        this.listing = listing;
        this.mint = mint;
        this.account = account;
        this.scopes = scopes;
    }

    /**
     * Where a list is.
     *
     * @param next page to ask for; null at the end
     * @param aside the oldest of what is kept aside; null when nothing is
     * @param found new signatures of the page that led here
     */
    private record Step(
            @Nullable SignaturePage next, @Nullable String aside, int found) {}

    /** @return how many signatures were new; fails with {@link ReadException.Unavailable} when no list reaches what is stored */
    Mono<Integer> list(Head head) {
        var page = SignaturePage.newest();
        var below = head.below();
        var down = below == null ? page : page.newerThan(below);
        var aside = head.asideOldest();
        // what an earlier run kept aside is gone on with, then what came on top of it since
        return aside == null
                ? pages(head, new Step(down, null, 0))
                : pages(head, new Step(down.olderThan(aside), aside, 0))
                        .flatMap(found ->
                                listing.head(mint, account).flatMap(this::list).map(more -> found + more));
    }

    /** Nothing of a page is held when the next one is asked for. */
    private Mono<Integer> pages(Head head, Step first) {
        return Mono.just(first)
                .expand(step -> after(head, step))
                .map(Step::found)
                .reduce(0, Integer::sum);
    }

    private Mono<Step> after(Head head, Step step) {
        var page = step.next();
        return page == null
                ? Mono.empty()
                : reads.signatures(account, page, scopes.get())
                        .flatMap(lines -> listing.positions(mint, account, signatures(lines))
                                .flatMap(known -> took(head, page, lines, known, step.aside())));
    }

    private static List<String> signatures(List<SignatureInfo> lines) {
        return lines.stream().map(SignatureInfo::signature).toList();
    }

    private Mono<Step> took(
            Head head, SignaturePage page, List<SignatureInfo> lines, Map<String, Long> known, @Nullable String aside) {
        int at = firstKnown(head.cursor(), lines, known);
        if (at >= 0) {
            return reached(head, lines.subList(0, at), known.get(lines.get(at).signature()), aside)
                    .thenReturn(new Step(null, null, at));
        }
        if (lines.size() < page.limit()) {
            // where the newest stored one was dropped, the list ends at the one below, which it does not name
            return page.until() != null
                    ? Mono.just(new Step(new SignaturePage(page.before(), null, page.limit()), aside, 0))
                    : Mono.error(new ReadException.Unavailable("the node's list ends before what is known", null));
        }
        var settled = settled(lines, aside);
        var last = lines.getLast().signature();
        var next = page.olderThan(last);
        return settled.isEmpty()
                ? Mono.just(new Step(next, aside, lines.size()))
                : listing.keepAside(mint, account, aside, settled).thenReturn(new Step(next, last, lines.size()));
    }

    private static int firstKnown(Cursor cursor, List<SignatureInfo> lines, Map<String, Long> known) {
        for (int i = 0; i < lines.size(); i++) {
            var signature = lines.get(i).signature();
            if (signature.equals(cursor.newest()) || known.containsKey(signature)) {
                return i;
            }
        }
        return -1;
    }

    /** The newest lines are not final yet; below the first final one all are. */
    private static List<SignatureInfo> settled(List<SignatureInfo> newestFirst, @Nullable String aside) {
        return aside != null
                ? newestFirst
                : newestFirst.stream().dropWhile(line -> !line.finalized()).toList();
    }

    /** @param position of the stored signature that was reached; null for the newest where that one failed and moved nothing */
    private Mono<Void> reached(Head head, List<SignatureInfo> above, @Nullable Long position, @Nullable String aside) {
        var takenBack = position != null && position < head.cursor().lastPosition()
                ? listing.takeBack(mint, account, position)
                : Mono.<Void>empty();
        return takenBack
                .then(Mono.defer(() -> listing.head(mint, account)))
                .flatMap(now -> grow(now.cursor(), settled(above, aside), aside));
    }

    private Mono<Void> grow(Cursor cursor, List<SignatureInfo> above, @Nullable String aside) {
        if (aside == null) {
            var change = new AccountListing(account, cursor.owner(), cursor, List.of(), above, true, List.of(), false)
                    .change();
            return change == null ? Mono.empty() : store.extend(mint, List.of(change));
        }
        return above.isEmpty()
                ? listing.join(mint, account, aside, cursor.newest())
                : listing.keepAside(mint, account, aside, above)
                        .then(Mono.defer(() ->
                                listing.join(mint, account, above.getLast().signature(), cursor.newest())));
    }
}
