package io.coalscan.rpc.pool;

import io.coalscan.rpc.decode.TransactionDecoder;
import io.coalscan.rpc.method.Accounts;
import io.coalscan.rpc.method.Blocks;
import io.coalscan.rpc.method.History;
import io.coalscan.rpc.method.Signatures;
import io.coalscan.rpc.method.Slots;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.OwnedTokens;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TransactionRead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The typed reads, each made of calls. */
final class PooledReads implements SolanaReads {
    private final Caller caller;
    private final TransactionDecoder decoder;
    private final HolderLists holders;
    private final TokensOfOwners tokens;
    private final TransactionReads transactions;
    private final ToIntFunction<Duration> affordable;

    PooledReads(Caller caller, TransactionDecoder decoder, ToIntFunction<Duration> affordable) {
        this.caller = caller;
        this.decoder = decoder;
        this.holders = new HolderLists(caller, this::accounts);
        this.tokens = new TokensOfOwners(caller);
        this.transactions = new TransactionReads(caller, decoder);
        this.affordable = affordable;
    }

    @Override
    public Mono<AtSlot<@Nullable Account>> account(String address, ReadScope scope) {
        return caller.call(Accounts.one(address, scope.minContextSlot()), scope);
    }

    @Override
    public Mono<AtSlot<Map<String, Account>>> accounts(Collection<String> addresses, ReadScope scope) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(addresses));
        if (distinct.isEmpty()) {
            return Mono.just(new AtSlot<>(scope.minContextSlot(), Map.of()));
        }
        return Flux.fromIterable(pages(distinct))
                .flatMap(page -> caller.call(Accounts.several(page, scope.minContextSlot()), scope))
                .collectList()
                .map(pages -> joined(distinct, pages));
    }

    @Override
    public Mono<TokenAccounts> tokenAccounts(String mint, String tokenProgram, ReadScope scope) {
        return holders.of(mint, tokenProgram, scope);
    }

    @Override
    public Mono<TokenAccounts> largestTokenAccounts(String mint, ReadScope scope) {
        return holders.largest(mint, scope);
    }

    @Override
    public Mono<OwnedTokens> tokensOf(String owner, ReadScope scope) {
        return tokens.of(owner, scope);
    }

    @Override
    public Mono<List<SignatureInfo>> signatures(String address, SignaturePage page, ReadScope scope) {
        return caller.call(Signatures.of(address, page, scope.minContextSlot()), scope);
    }

    @Override
    public Flux<TransactionRead> transactions(Collection<String> signatures, ReadScope scope) {
        return transactions.of(signatures, scope);
    }

    @Override
    public Mono<HistoryPage> history(String address, HistoryQuery query, ReadScope scope) {
        return caller.call(History.of(address, query, scope.minContextSlot(), decoder), scope)
                .onErrorResume(ReadException.Unsupported.class, _ -> Mono.empty());
    }

    @Override
    public Mono<Map<Long, BlockInfo>> blocks(Collection<Long> slots, ReadScope scope) {
        return Flux.fromIterable(new LinkedHashSet<>(slots))
                .flatMap(slot -> block(slot, scope), 256)
                .collectList()
                .flatMap(PooledReads::known);
    }

    @Override
    public Mono<Long> slot(ReadScope scope) {
        return caller.call(Slots.newest(scope.minContextSlot()), scope);
    }

    @Override
    public int affordableCalls(Duration within) {
        return affordable.applyAsInt(within);
    }

    private Mono<BlockRead> block(long slot, ReadScope scope) {
        return caller.call(Blocks.height(slot), scope)
                .map(info -> new BlockRead(slot, info, null))
                .defaultIfEmpty(new BlockRead(slot, null, null))
                .onErrorResume(ReadException.class, failure -> Mono.just(new BlockRead(slot, null, failure)));
    }

    private static Mono<Map<Long, BlockInfo>> known(List<BlockRead> reads) {
        Map<Long, BlockInfo> blocks = new HashMap<>();
        ReadException failure = null;
        for (BlockRead read : reads) {
            if (read.info() != null) {
                blocks.put(read.slot(), read.info());
            }
            failure = read.failure() == null ? failure : read.failure();
        }
        return blocks.isEmpty() && failure != null ? Mono.error(failure) : Mono.just(blocks);
    }

    private static List<List<String>> pages(List<String> addresses) {
        List<List<String>> pages = new ArrayList<>();
        for (int from = 0; from < addresses.size(); from += Accounts.PAGE) {
            pages.add(addresses.subList(from, Math.min(addresses.size(), from + Accounts.PAGE)));
        }
        return pages;
    }

    /** The oldest slot speaks for all pages: nothing is older than it. */
    private static AtSlot<Map<String, Account>> joined(
            List<String> addresses, List<AtSlot<Map<String, Account>>> pages) {
        Map<String, Account> inOrder = LinkedHashMap.newLinkedHashMap(addresses.size());
        Map<String, Account> found = HashMap.newHashMap(addresses.size());
        pages.forEach(page -> found.putAll(page.value()));
        for (String address : addresses) {
            Account account = found.get(address);
            if (account != null) {
                inOrder.put(address, account);
            }
        }
        long slot = pages.stream().mapToLong(AtSlot::slot).min().orElse(0);
        return new AtSlot<>(slot, inOrder);
    }

    private record BlockRead(
            long slot, @Nullable BlockInfo info, @Nullable ReadException failure) {}
}
