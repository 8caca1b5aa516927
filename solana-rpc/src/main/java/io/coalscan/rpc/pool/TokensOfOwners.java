package io.coalscan.rpc.pool;

import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.method.OwnedAccounts;
import io.coalscan.rpc.method.OwnedAssets;
import io.coalscan.rpc.method.Slots;
import io.coalscan.rpc.read.OwnedTokens;
import io.coalscan.rpc.read.OwnedTokens.OwnedToken;
import io.coalscan.rpc.read.OwnedTokens.Source;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** What an owner holds: from an index where a node has one, which tells symbols too, and from its token accounts otherwise. */
final class TokensOfOwners {
    /** Pages of 1 000, of which collectibles may be the most: whoever has more is asked about by token accounts. */
    private static final int MOST_PAGES = 5;

    private final Caller caller;

    TokensOfOwners(Caller caller) {
        this.caller = caller;
    }

    /** An index that knows of no token may be one of collectibles only, so that its word alone is not enough. */
    Mono<OwnedTokens> of(String owner, ReadScope scope) {
        return inHalfTheTime(indexed(owner, scope), scope)
                .flatMap(told -> told.complete()
                        ? Mono.just(told)
                        : byAccounts(owner, scope).onErrorReturn(ReadException.class, told))
                .onErrorResume(TokensOfOwners::anotherWayMayDo, _ -> byAccounts(owner, scope));
    }

    private static boolean anotherWayMayDo(Throwable failure) {
        return failure instanceof ReadException && !(failure instanceof ReadException.BudgetSpent);
    }

    /** An index that hangs leaves time to ask in the other way. */
    private <T> Mono<T> inHalfTheTime(Mono<T> read, ReadScope scope) {
        return Mono.defer(() -> read.timeout(
                caller.left(scope).dividedBy(2),
                Mono.error(() -> new ReadException.Unavailable("the index took too long", null))));
    }

    private Mono<OwnedTokens> indexed(String owner, ReadScope scope) {
        return page(owner, 1, scope)
                .expand(page -> page.ends() ? Mono.empty() : page(owner, page.number() + 1, scope))
                .collectList()
                .flatMap(pages -> joined(pages, scope));
    }

    private Mono<NumberedPage> page(String owner, int number, ReadScope scope) {
        return caller.call(OwnedAssets.of(owner, number), scope).map(page -> new NumberedPage(number, page));
    }

    /** Where the index tells no slot, the newest one afterwards is at most a moment later than what its node had seen. */
    private Mono<OwnedTokens> joined(List<NumberedPage> pages, ReadScope scope) {
        List<OwnedToken> tokens = new ArrayList<>();
        pages.forEach(page -> tokens.addAll(page.page().tokens()));
        boolean complete = !tokens.isEmpty() && pages.getLast().page().last();
        return Mono.justOrEmpty(pages.stream()
                        .map(page -> page.page().slot())
                        .filter(Objects::nonNull)
                        .min(Long::compare))
                .switchIfEmpty(Mono.defer(() -> caller.call(Slots.newest(scope.minContextSlot()), scope)))
                .flatMap(slot -> slot < scope.minContextSlot()
                        ? Mono.error(new ReadException.Unavailable("the index is behind", null))
                        : Mono.just(new OwnedTokens(slot, Source.ASSETS, complete, tokens)));
    }

    private Mono<OwnedTokens> byAccounts(String owner, ReadScope scope) {
        return Mono.zip(
                ofProgram(owner, Programs.TOKEN, scope),
                ofProgram(owner, Programs.TOKEN_2022, scope),
                TokensOfOwners::joined);
    }

    private Mono<AtSlot<OwnedAccounts.Found>> ofProgram(String owner, String program, ReadScope scope) {
        return caller.call(OwnedAccounts.of(owner, program, scope.minContextSlot()), scope)
                .onErrorResume(
                        ReadException.TooLarge.class,
                        _ -> caller.call(OwnedAccounts.manyOf(owner, program, scope.minContextSlot()), scope));
    }

    private static OwnedTokens joined(AtSlot<OwnedAccounts.Found> classic, AtSlot<OwnedAccounts.Found> newer) {
        List<OwnedToken> tokens = new ArrayList<>(classic.value().tokens());
        tokens.addAll(newer.value().tokens());
        boolean complete = classic.value().complete() && newer.value().complete();
        return new OwnedTokens(Math.min(classic.slot(), newer.slot()), Source.TOKEN_ACCOUNTS, complete, tokens);
    }

    private record NumberedPage(int number, OwnedAssets.Page page) {
        boolean ends() {
            return page.last() || number == MOST_PAGES;
        }
    }
}
