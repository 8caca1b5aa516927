package io.coalscan.wallet.testing;

import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.OwnedTokens;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TransactionRead;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A chain in memory that counts what it is asked, and can be told to fail or to hang. */
public final class FakeChain implements SolanaReads {
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public boolean givesOldestFirst;
    /** Epoch milliseconds by slot. */
    public final Map<Long, Long> blockTimes = new ConcurrentHashMap<>();

    private final Map<String, List<SignatureInfo>> histories = new HashMap<>();
    private final Map<String, DecodedTransaction> transactions = new HashMap<>();
    private final Map<String, OwnedTokens> owned = new HashMap<>();
    private final Set<String> failing = new HashSet<>();
    private final Set<String> hanging = new HashSet<>();

    /** A further, newest transaction of an address, signed by the signer. */
    public FakeChain transaction(String address, String signature, long time, String signer, Movement... movements) {
        var lines = histories.computeIfAbsent(address, unseen -> new ArrayList<>());
        lines.addFirst(new SignatureInfo(signature, time / 400, time, false, true));
        transactions.put(
                signature,
                new DecodedTransaction(
                        signature,
                        time / 400,
                        time,
                        false,
                        signer,
                        List.of(signer),
                        5_000,
                        List.of(movements),
                        List.of()));
        return this;
    }

    /** The same transaction, of which no node tells the time. */
    public FakeChain timeless(String signature) {
        transactions.computeIfPresent(
                signature,
                (same, told) -> new DecodedTransaction(
                        signature,
                        told.slot(),
                        null,
                        false,
                        told.feePayer(),
                        told.signers(),
                        told.feeLamports(),
                        told.movements(),
                        told.balances()));
        return this;
    }

    /** Many newest signatures, apart from each other by that many milliseconds. */
    public FakeChain traffic(String address, int count, long from, long apart) {
        for (int i = 0; i < count; i++) {
            transaction(address, address + "-" + from + "-" + i, from + i * apart, address);
        }
        return this;
    }

    /** The newest line of an address is not final yet. */
    public FakeChain newestNotFinal(String address) {
        var lines = lines(address);
        var first = lines.removeFirst();
        lines.addFirst(new SignatureInfo(first.signature(), first.slot(), first.time(), first.failed(), false));
        return this;
    }

    public FakeChain owned(String owner, OwnedTokens tokens) {
        owned.put(owner, tokens);
        return this;
    }

    public FakeChain failing(String what) {
        failing.add(what);
        return this;
    }

    public FakeChain hanging(String what) {
        hanging.add(what);
        return this;
    }

    public static Movement fund(String to, @Nullable String from, long lamports) {
        return new Movement(
                Movement.Side.FUND,
                Movement.Cause.SOL_TRANSFER,
                "system",
                to,
                null,
                null,
                null,
                BigInteger.valueOf(lamports),
                from,
                false,
                Movement.Fees.NONE);
    }

    private List<SignatureInfo> lines(String address) {
        return histories.getOrDefault(address, new ArrayList<>());
    }

    @Override
    public Mono<List<SignatureInfo>> signatures(String address, SignaturePage page, ReadScope scope) {
        return call("signatures " + address, 1, scope).then(Mono.fromCallable(() -> cut(lines(address), page)));
    }

    private static List<SignatureInfo> cut(List<SignatureInfo> lines, SignaturePage page) {
        var cut = new ArrayList<SignatureInfo>();
        boolean reached = page.before() == null;
        for (var line : lines) {
            if (line.signature().equals(page.until())) {
                break;
            }
            if (reached && cut.size() < page.limit()) {
                cut.add(line);
            }
            reached |= line.signature().equals(page.before());
        }
        return List.copyOf(cut);
    }

    @Override
    public Flux<TransactionRead> transactions(Collection<String> signatures, ReadScope scope) {
        return Flux.fromIterable(signatures)
                .flatMap(signature -> call("transaction " + signature, 1, scope)
                        .then(Mono.<TransactionRead>fromCallable(() -> {
                            var found = transactions.get(signature);
                            return found == null
                                    ? new TransactionRead.Missing(signature)
                                    : new TransactionRead.Found(found);
                        }))
                        .onErrorResume(
                                ReadException.class,
                                failed -> Mono.just(new TransactionRead.Unread(signature, "not read"))));
    }

    @Override
    public Mono<HistoryPage> history(String address, HistoryQuery query, ReadScope scope) {
        if (!givesOldestFirst) {
            return Mono.empty();
        }
        return call("history " + address, 1, scope)
                .then(Mono.fromCallable(() -> new HistoryPage(
                        lines(address).reversed().stream()
                                .limit(query.limit())
                                .map(line -> transactions.get(line.signature()))
                                .toList(),
                        "more")));
    }

    private Mono<Void> call(String what, int calls, ReadScope scope) {
        return Mono.defer(() -> {
            if (scope.budget().take(calls) < calls) {
                return Mono.error(new ReadException.BudgetSpent());
            }
            asked.add(what);
            if (hanging.contains(what)) {
                return Mono.never();
            }
            return failing.contains(what)
                    ? Mono.error(new ReadException.Unavailable("no node answered", null))
                    : Mono.empty();
        });
    }

    public List<String> askedFor(String kind) {
        return asked.stream().filter(what -> what.startsWith(kind)).toList();
    }

    @Override
    public Mono<AtSlot<@Nullable Account>> account(String address, ReadScope scope) {
        throw new UnsupportedOperationException("wallet-service reads no accounts");
    }

    @Override
    public Mono<AtSlot<Map<String, Account>>> accounts(Collection<String> addresses, ReadScope scope) {
        return Mono.just(new AtSlot<>(0, new LinkedHashMap<>()));
    }

    @Override
    public Mono<TokenAccounts> tokenAccounts(String mint, String tokenProgram, ReadScope scope) {
        throw new UnsupportedOperationException("wallet-service reads no holders");
    }

    @Override
    public Mono<OwnedTokens> tokensOf(String owner, ReadScope scope) {
        return call("tokens " + owner, 1, scope)
                .then(Mono.fromCallable(() -> owned.getOrDefault(
                        owner, new OwnedTokens(7, OwnedTokens.Source.TOKEN_ACCOUNTS, true, List.of()))));
    }

    @Override
    public Mono<Map<Long, BlockInfo>> blocks(Collection<Long> slots, ReadScope scope) {
        return Mono.fromCallable(() -> blockTimes.entrySet().stream()
                .filter(block -> slots.contains(block.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, block -> new BlockInfo(0, block.getValue()))));
    }

    @Override
    public Mono<Long> slot(ReadScope scope) {
        return Mono.just(0L);
    }

    @Override
    public int affordableCalls(Duration within) {
        return Integer.MAX_VALUE;
    }
}
