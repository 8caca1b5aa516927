package io.coalscan.scan;

import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TransactionRead;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Nodes that only know block heights: slot - 20. */
public final class FakeReads implements SolanaReads {
    public final List<Collection<Long>> asked = new CopyOnWriteArrayList<>();
    public volatile double callsPerSecond = Double.POSITIVE_INFINITY;

    @Override
    public Mono<Map<Long, BlockInfo>> blocks(Collection<Long> slots, ReadScope scope) {
        return Mono.fromSupplier(() -> {
            asked.add(List.copyOf(slots));
            var blocks = new TreeMap<Long, BlockInfo>();
            slots.forEach(slot -> blocks.put(slot, new BlockInfo(slot - 20, null)));
            return blocks;
        });
    }

    @Override
    public Mono<AtSlot<Account>> account(String address, ReadScope scope) {
        return Mono.error(new UnsupportedOperationException());
    }

    @Override
    public Mono<AtSlot<Map<String, Account>>> accounts(Collection<String> addresses, ReadScope scope) {
        return Mono.error(new UnsupportedOperationException());
    }

    @Override
    public Mono<TokenAccounts> tokenAccounts(String mint, String tokenProgram, ReadScope scope) {
        return Mono.error(new UnsupportedOperationException());
    }

    @Override
    public Mono<List<SignatureInfo>> signatures(String address, SignaturePage page, ReadScope scope) {
        return Mono.error(new UnsupportedOperationException());
    }

    @Override
    public Flux<TransactionRead> transactions(Collection<String> signatures, ReadScope scope) {
        return Flux.error(new UnsupportedOperationException());
    }

    @Override
    public Mono<HistoryPage> history(String address, HistoryQuery query, ReadScope scope) {
        return Mono.error(new UnsupportedOperationException());
    }

    @Override
    public Mono<Long> slot(ReadScope scope) {
        return Mono.error(new UnsupportedOperationException());
    }

    @Override
    public int affordableCalls(Duration within) {
        return 500;
    }

    @Override
    public double callsPerSecond() {
        return callsPerSecond;
    }
}
