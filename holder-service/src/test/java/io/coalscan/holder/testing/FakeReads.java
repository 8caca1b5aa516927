package io.coalscan.holder.testing;

import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import io.coalscan.rpc.read.TransactionRead;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A chain in memory that counts what it is asked, and can be told to fail. */
public final class FakeReads implements SolanaReads {
    public static final long SLOT = 300_000_000;

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public final List<Long> minContextSlots = new CopyOnWriteArrayList<>();
    public int affordable = Integer.MAX_VALUE;
    public @Nullable ReadException accountsFailure;
    public @Nullable ReadException listFailure;
    public @Nullable ReadException signaturesFailure;

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, List<SignatureInfo>> histories = new HashMap<>();
    private TokenAccounts holders = new TokenAccounts(SLOT, TokenAccounts.Source.PROGRAM_ACCOUNTS, true, List.of());

    public FakeReads with(Account... more) {
        for (Account account : more) {
            accounts.put(account.address(), account);
        }
        return this;
    }

    public FakeReads holders(TokenAccounts.Source source, boolean complete, List<TokenAccount> list) {
        holders = new TokenAccounts(SLOT, source, complete, list);
        return this;
    }

    /** @param newestFirst the whole history */
    public FakeReads history(String address, List<SignatureInfo> newestFirst) {
        histories.put(address, newestFirst);
        return this;
    }

    public static TokenAccount held(String account, String owner, long amount) {
        return new TokenAccount(account, owner, BigInteger.valueOf(amount));
    }

    @Override
    public Mono<AtSlot<@Nullable Account>> account(String address, ReadScope scope) {
        return call("account", scope, 1, accountsFailure)
                .then(Mono.fromCallable(() -> new AtSlot<>(SLOT, accounts.get(address))));
    }

    @Override
    public Mono<AtSlot<Map<String, Account>>> accounts(Collection<String> addresses, ReadScope scope) {
        return call("accounts", scope, Math.ceilDiv(addresses.size(), 100), accountsFailure)
                .then(Mono.fromCallable(() -> new AtSlot<>(SLOT, found(addresses))));
    }

    @Override
    public Mono<TokenAccounts> tokenAccounts(String mint, String tokenProgram, ReadScope scope) {
        return call("tokenAccounts", scope, 1, listFailure).then(Mono.fromCallable(() -> holders));
    }

    @Override
    public Mono<TokenAccounts> largestTokenAccounts(String mint, ReadScope scope) {
        return call("largestTokenAccounts", scope, 2, null)
                .then(Mono.fromCallable(() -> new TokenAccounts(
                        SLOT,
                        TokenAccounts.Source.LARGEST_ACCOUNTS,
                        false,
                        holders.accounts().stream().limit(20).toList())));
    }

    @Override
    public Mono<List<SignatureInfo>> signatures(String address, SignaturePage page, ReadScope scope) {
        return call("signatures " + address, scope, 1, signaturesFailure)
                .then(Mono.fromCallable(() -> page(histories.getOrDefault(address, List.of()), page)));
    }

    @Override
    public Flux<TransactionRead> transactions(Collection<String> signatures, ReadScope scope) {
        throw new UnsupportedOperationException("holder-service reads no transactions");
    }

    @Override
    public Mono<HistoryPage> history(String address, HistoryQuery query, ReadScope scope) {
        throw new UnsupportedOperationException("holder-service reads no transactions");
    }

    @Override
    public Mono<Map<Long, BlockInfo>> blocks(Collection<Long> slots, ReadScope scope) {
        throw new UnsupportedOperationException("holder-service reads no blocks");
    }

    @Override
    public Mono<Long> slot(ReadScope scope) {
        return Mono.just(SLOT);
    }

    @Override
    public int affordableCalls(Duration within) {
        return affordable;
    }

    private Mono<Void> call(String name, ReadScope scope, int calls, @Nullable ReadException failure) {
        return Mono.defer(() -> {
            asked.add(name);
            minContextSlots.add(scope.minContextSlot());
            if (failure != null) {
                return Mono.error(failure);
            }
            return scope.budget().take(calls) == calls ? Mono.empty() : Mono.error(new ReadException.BudgetSpent());
        });
    }

    private Map<String, Account> found(Collection<String> addresses) {
        var found = new LinkedHashMap<String, Account>();
        for (String address : Set.copyOf(addresses)) {
            if (accounts.containsKey(address)) {
                found.put(address, accounts.get(address));
            }
        }
        return found;
    }

    private static List<SignatureInfo> page(List<SignatureInfo> history, SignaturePage page) {
        var older = new ArrayList<SignatureInfo>();
        boolean reached = page.before() == null;
        for (SignatureInfo line : history) {
            if (reached && older.size() < page.limit()) {
                older.add(line);
            }
            reached |= line.signature().equals(page.before());
        }
        return List.copyOf(older);
    }
}
