package io.coalscan.pnl.testing;

import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A node over scripted transactions that notes what it was asked. Not for use by several threads at once. */
public final class FakeChain implements SolanaReads {
    private static final int AGAIN = 5;

    public final List<String> listed = new ArrayList<>();
    public final List<String> fetched = new ArrayList<>();
    /** Addresses of pages of whole transactions. */
    public final List<String> pages = new ArrayList<>();

    public final Set<String> unreadable = new HashSet<>();
    public final Set<String> silent = new HashSet<>();
    /** Accounts that are listed later than others. */
    public final Set<String> late = new HashSet<>();

    public final Set<String> missingInPages = new HashSet<>();
    public boolean bulk;
    public boolean down;
    /** Gives one transaction and no further one. */
    public boolean stalls;

    public long finalizedSlot = Long.MAX_VALUE;
    /** The newest one. */
    public long slot = 1_000;

    private long oldestSlot;

    /** The mint's largest accounts. */
    public final List<TokenAccounts.TokenAccount> largest = new ArrayList<>();

    /** Answers come in any order and some of them twice, pages begin with the last lines of the one before. */
    public @Nullable Random confused;

    private boolean stalled;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, DecodedTransaction> transactions = new LinkedHashMap<>();
    private final Map<String, List<SignatureInfo>> byAccount = new HashMap<>();

    /** Appends a transaction that names these token accounts. */
    public FakeChain add(DecodedTransaction transaction, String... accounts) {
        transactions.put(transaction.signature(), transaction);
        for (var account : accounts) {
            addLine(account, transaction.signature(), transaction.slot(), transaction.failed());
        }
        return this;
    }

    public FakeChain addFailed(String signature, long slot, String account) {
        return addLine(account, signature, slot, true);
    }

    /** The chain goes on without a transaction that it had. */
    public void drop(String signature) {
        transactions.remove(signature);
        byAccount
                .values()
                .forEach(lines -> lines.removeIf(line -> line.signature().equals(signature)));
    }

    /** The chain goes on below a transaction, without it and all that came after it. */
    public void dropFrom(String signature) {
        var all = List.copyOf(transactions.keySet());
        all.subList(all.indexOf(signature), all.size()).forEach(this::drop);
    }

    /** All nodes have lost what is older than a slot, or have it again. */
    public void oldestSlot(long slot) {
        oldestSlot = slot;
    }

    /** A signature without a transaction. */
    public void line(String account, String signature, long slot) {
        addLine(account, signature, slot, false);
    }

    private FakeChain addLine(String account, String signature, long slot, boolean failed) {
        byAccount
                .computeIfAbsent(account, name -> new ArrayList<>())
                .addFirst(new SignatureInfo(signature, slot, Moves.timeOf(slot), failed, true));
        return this;
    }

    @Override
    public Mono<List<SignatureInfo>> signatures(String address, SignaturePage page, ReadScope scope) {
        return Mono.defer(() -> {
            if (!scope.budget().take()) {
                return Mono.error(new ReadException.BudgetSpent());
            }
            listed.add(address);
            if (silent.contains(address)) {
                return Mono.never();
            }
            if (down) {
                return Mono.error(new ReadException.Unavailable("down", null));
            }
            var lines = Mono.just(page(address, page));
            return late.contains(address) ? lines.delayElement(Duration.ofMillis(500)) : lines;
        });
    }

    private List<SignatureInfo> page(String address, SignaturePage page) {
        var lines = new ArrayList<SignatureInfo>();
        boolean started = page.before() == null;
        var all = byAccount.getOrDefault(address, List.of());
        for (var line : confused == null ? all : again(all, page.before())) {
            if (line.signature().equals(page.until()) || line.slot() < oldestSlot || lines.size() == page.limit()) {
                break;
            }
            if (started) {
                lines.add(new SignatureInfo(
                        line.signature(), line.slot(), line.time(), line.failed(), line.slot() <= finalizedSlot));
            }
            started |= line.signature().equals(page.before());
        }
        return lines;
    }

    /** Lines before the page's beginning come behind it once more. */
    private static List<SignatureInfo> again(List<SignatureInfo> lines, @Nullable String before) {
        int at = lines.stream().map(SignatureInfo::signature).toList().indexOf(before) + 1;
        var twice = new ArrayList<>(lines.subList(0, at));
        twice.addAll(lines.subList(Math.max(0, at - AGAIN), lines.size()));
        return twice;
    }

    @Override
    public Flux<TransactionRead> transactions(Collection<String> signatures, ReadScope scope) {
        return Flux.defer(() -> {
            var reads = new ArrayList<TransactionRead>();
            for (var signature : signatures) {
                reads.add(read(signature, scope));
            }
            if (confused != null) {
                reads.addAll(reads.subList(0, reads.size() / 3));
                Collections.shuffle(reads, confused);
            }
            var found = Flux.fromIterable(reads);
            if (!stalls) {
                return found;
            }
            var given = stalled ? Flux.<TransactionRead>never() : found.take(1).concatWith(Flux.never());
            stalled = true;
            return given;
        });
    }

    private TransactionRead read(String signature, ReadScope scope) {
        if (down || unreadable.contains(signature) || !scope.budget().take()) {
            return new TransactionRead.Unread(signature, "not answered");
        }
        fetched.add(signature);
        @Nullable DecodedTransaction transaction = transactions.get(signature);
        return transaction == null ? new TransactionRead.Missing(signature) : new TransactionRead.Found(transaction);
    }

    @Override
    public Mono<HistoryPage> history(String address, HistoryQuery query, ReadScope scope) {
        return Mono.defer(() -> {
            pages.add(address);
            if (!bulk) {
                return Mono.empty();
            }
            if (!scope.budget().take()) {
                return Mono.error(new ReadException.BudgetSpent());
            }
            var from = query.succeededFrom();
            var lines = new ArrayList<>(byAccount.getOrDefault(address, List.of()));
            lines.removeIf(line -> from != null && (line.failed() || line.slot() < from));
            if (query.oldestFirst()) {
                Collections.reverse(lines);
            }
            int begin = query.pageToken() == null ? 0 : Integer.parseInt(query.pageToken());
            int to = Math.min(lines.size(), begin + query.limit());
            var page = lines.subList(begin, to).stream()
                    .map(SignatureInfo::signature)
                    .filter(signature -> transactions.containsKey(signature) && !missingInPages.contains(signature))
                    .map(transactions::get)
                    .toList();
            return Mono.just(new HistoryPage(page, to < lines.size() ? String.valueOf(to) : null));
        });
    }

    @Override
    public int affordableCalls(Duration within) {
        return 500;
    }

    @Override
    public Mono<AtSlot<@Nullable Account>> account(String address, ReadScope scope) {
        return Mono.defer(() -> down
                ? Mono.error(new ReadException.Unavailable("down", null))
                : Mono.just(new AtSlot<>(1, accounts.get(address))));
    }

    /** A classic mint of six decimals at the address. */
    public void mint(String address) {
        var data = new byte[82];
        data[44] = 6;
        data[45] = 1;
        accounts.put(address, new Account(address, Programs.TOKEN, 1, data, false));
    }

    /** A wallet at the address. */
    public void wallet(String address) {
        accounts.put(address, new Account(address, Programs.SYSTEM, 1, new byte[0], false));
    }

    @Override
    public Mono<TokenAccounts> largestTokenAccounts(String mint, ReadScope scope) {
        return Mono.just(new TokenAccounts(1, TokenAccounts.Source.LARGEST_ACCOUNTS, false, largest));
    }

    @Override
    public Mono<AtSlot<Map<String, Account>>> accounts(Collection<String> addresses, ReadScope scope) {
        return notAsked();
    }

    @Override
    public Mono<TokenAccounts> tokenAccounts(String mint, String tokenProgram, ReadScope scope) {
        return notAsked();
    }

    @Override
    public Mono<Map<Long, BlockInfo>> blocks(Collection<Long> slots, ReadScope scope) {
        return notAsked();
    }

    @Override
    public Mono<Long> slot(ReadScope scope) {
        return Mono.just(slot);
    }

    private static <T> Mono<T> notAsked() {
        return Mono.error(new AssertionError("a ledger needs no such read"));
    }
}
