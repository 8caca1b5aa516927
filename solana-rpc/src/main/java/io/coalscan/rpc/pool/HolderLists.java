package io.coalscan.rpc.pool;

import io.coalscan.rpc.method.IndexedAccounts;
import io.coalscan.rpc.method.LargestAccounts;
import io.coalscan.rpc.method.PagedAccounts;
import io.coalscan.rpc.method.Slots;
import io.coalscan.rpc.method.TokenAccountLists;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TokenAccounts.Source;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Token accounts of a mint, by the best way that works: all at once, page by page, page by page from an index, or the 20 largest. */
final class HolderLists {
    /** Pages of 1 000 from an index, or of 10 000: beyond this many holders the largest 20 have to do. */
    private static final int MOST_PAGES = 100;
    /** About a minute. An index is always somewhat behind its node, and all holders of then tell more than 20 of now; the list says its slot. */
    private static final int INDEX_BEHIND = 150;

    private final Caller caller;
    private final BiFunction<List<String>, ReadScope, Mono<AtSlot<Map<String, Account>>>> accounts;

    HolderLists(Caller caller, BiFunction<List<String>, ReadScope, Mono<AtSlot<Map<String, Account>>>> accounts) {
        this.caller = caller;
        this.accounts = accounts;
    }

    Mono<TokenAccounts> of(String mint, String program, ReadScope scope) {
        return Mono.defer(() -> allAtOnce(mint, program, scope))
                .onErrorResume(HolderLists::anotherWayMayDo, _ -> paged(mint, program, scope))
                .onErrorResume(HolderLists::anotherWayMayDo, _ -> indexed(mint, scope))
                .onErrorResume(HolderLists::anotherWayMayDo, _ -> largest(mint, scope));
    }

    /** A refusal comes of the call's form as well: other forms may be understood. */
    private static boolean anotherWayMayDo(Throwable failure) {
        return failure instanceof ReadException && !(failure instanceof ReadException.BudgetSpent);
    }

    private Mono<TokenAccounts> allAtOnce(String mint, String program, ReadScope scope) {
        return caller.call(TokenAccountLists.ofMint(mint, program, scope.minContextSlot()), scope)
                .flatMap(found -> slotOf(found, scope)
                        .map(slot -> new TokenAccounts(slot, Source.PROGRAM_ACCOUNTS, true, found.accounts())));
    }

    /** A node that tells no slot gave its newest state; the newest slot afterwards is at most a moment later. */
    private Mono<Long> slotOf(TokenAccountLists.Found found, ReadScope scope) {
        return Mono.justOrEmpty(found.slot())
                .switchIfEmpty(Mono.defer(() -> caller.call(Slots.newest(scope.minContextSlot()), scope)));
    }

    private Mono<TokenAccounts> paged(String mint, String program, ReadScope scope) {
        return page(mint, program, null, scope)
                .expand(page -> page.next() == null ? Mono.empty() : page(mint, program, page.next(), scope))
                .take(MOST_PAGES + 1L)
                .collectList()
                .flatMap(pages -> joinedPages(pages, scope));
    }

    private Mono<PagedAccounts.Page> page(String mint, String program, @Nullable String key, ReadScope scope) {
        return caller.call(PagedAccounts.ofMint(mint, program, key, scope.minContextSlot()), scope);
    }

    private Mono<TokenAccounts> joinedPages(List<PagedAccounts.Page> pages, ReadScope scope) {
        if (pages.size() > MOST_PAGES) {
            return Mono.error(new ReadException.TooLarge("more holders than are paged through"));
        }
        List<TokenAccount> all = new ArrayList<>();
        pages.forEach(page -> all.addAll(page.accounts()));
        return oldestOr(pages.stream().map(PagedAccounts.Page::slot), scope)
                .map(slot -> new TokenAccounts(slot, Source.PROGRAM_ACCOUNTS, true, all));
    }

    /** Nothing is older than the oldest page; where none tells its slot, the newest slot afterwards is at most a moment later. */
    private Mono<Long> oldestOr(Stream<@Nullable Long> slots, ReadScope scope) {
        return Mono.justOrEmpty(slots.filter(Objects::nonNull).min(Long::compare))
                .switchIfEmpty(Mono.defer(() -> caller.call(Slots.newest(scope.minContextSlot()), scope)));
    }

    private Mono<TokenAccounts> indexed(String mint, ReadScope scope) {
        return page(mint, 1, scope)
                .expand(page -> page.last() ? Mono.empty() : page(mint, page.number() + 1, scope))
                .collectList()
                .flatMap(pages -> joined(pages, scope));
    }

    private Mono<NumberedPage> page(String mint, int number, ReadScope scope) {
        if (number > MOST_PAGES) {
            return Mono.error(new ReadException.TooLarge("more holders than are paged through"));
        }
        return caller.call(IndexedAccounts.ofMint(mint, number), scope).map(page -> new NumberedPage(number, page));
    }

    private Mono<TokenAccounts> joined(List<NumberedPage> pages, ReadScope scope) {
        List<TokenAccount> all = new ArrayList<>();
        pages.forEach(page -> all.addAll(page.page().accounts()));
        Optional<Long> oldest = pages.stream()
                .map(page -> page.page().slot())
                .filter(Objects::nonNull)
                .min(Long::compare);
        if (oldest.isPresent() && oldest.get() + INDEX_BEHIND < scope.minContextSlot()) {
            return Mono.error(new ReadException.Unavailable("the index is far behind the scan", null));
        }
        return Mono.justOrEmpty(oldest)
                .switchIfEmpty(Mono.defer(() -> caller.call(Slots.newest(scope.minContextSlot()), scope)))
                .map(slot -> new TokenAccounts(slot, Source.DAS, true, all));
    }

    Mono<TokenAccounts> largest(String mint, ReadScope scope) {
        return caller.call(LargestAccounts.ofMint(mint), scope)
                .flatMap(addresses -> accounts.apply(addresses.value(), scope.atLeast(addresses.slot())))
                .map(read -> new TokenAccounts(
                        read.slot(),
                        Source.LARGEST_ACCOUNTS,
                        false,
                        read.value().values().stream()
                                .map(LargestAccounts::tokenAccount)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private record NumberedPage(int number, IndexedAccounts.Page page) {
        boolean last() {
            return page.last();
        }
    }
}
