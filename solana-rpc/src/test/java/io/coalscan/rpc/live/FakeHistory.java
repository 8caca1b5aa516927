package io.coalscan.rpc.live;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The chain as it can be read, of one address. */
final class FakeHistory implements SolanaReads {
    private final List<SignatureInfo> lines = new CopyOnWriteArrayList<>();
    final ConcurrentLinkedQueue<SignaturePage> pages = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<Long> leastSlots = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<ReadException> failures = new ConcurrentLinkedQueue<>();
    volatile long newest = 100;
    volatile AtSlot<@Nullable Account> account = new AtSlot<>(1, null);

    /** The newest transaction now. */
    FakeHistory happened(String signature, long slot) {
        lines.addFirst(new SignatureInfo(signature, slot, null, false, false));
        newest = Math.max(newest, slot);
        return this;
    }

    @Override
    public Mono<List<SignatureInfo>> signatures(String address, SignaturePage page, ReadScope scope) {
        return Mono.defer(() -> {
            ReadException failure = failures.poll();
            List<SignatureInfo> found = page(page);
            leastSlots.add(scope.minContextSlot());
            pages.add(page);
            return failure == null ? Mono.just(found) : Mono.error(failure);
        });
    }

    private List<SignatureInfo> page(SignaturePage page) {
        List<SignatureInfo> found = new ArrayList<>();
        boolean behind = page.before() == null;
        for (SignatureInfo line : lines) {
            if (line.signature().equals(page.until()) || found.size() == page.limit()) {
                break;
            }
            if (behind) {
                found.add(line);
            }
            behind |= line.signature().equals(page.before());
        }
        return found;
    }

    @Override
    public Mono<Long> slot(ReadScope scope) {
        return Mono.fromSupplier(() -> newest);
    }

    @Override
    public Mono<AtSlot<@Nullable Account>> account(String address, ReadScope scope) {
        return Mono.fromSupplier(() -> account);
    }

    @Override
    public Mono<AtSlot<Map<String, Account>>> accounts(Collection<String> addresses, ReadScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<TokenAccounts> tokenAccounts(String mint, String tokenProgram, ReadScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Flux<TransactionRead> transactions(Collection<String> signatures, ReadScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<HistoryPage> history(String address, HistoryQuery query, ReadScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Map<Long, BlockInfo>> blocks(Collection<Long> slots, ReadScope scope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int affordableCalls(Duration within) {
        return Integer.MAX_VALUE;
    }
}
