package io.coalscan.wallet.follow;

import io.coalscan.rpc.live.ChainEvents;
import io.coalscan.rpc.live.LiveTransaction;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** What happens on chain, as a test says it. Remembers who is listened to, and from where. */
final class FakeEvents implements ChainEvents {
    final Map<String, Since> listening = new ConcurrentHashMap<>();
    private final Map<String, List<Sinks.Many<LiveTransaction>>> streams = new ConcurrentHashMap<>();

    void tell(String address, LiveTransaction what) {
        streams.getOrDefault(address, List.of())
                .forEach(stream -> stream.emitNext(what, Sinks.EmitFailureHandler.FAIL_FAST));
    }

    void seen(String address, String signature, long slot) {
        tell(address, new LiveTransaction.Seen(signature, slot, false, LiveTransaction.Source.LIVE));
    }

    @Override
    public Flux<LiveTransaction> transactions(String address) {
        throw new UnsupportedOperationException("wallets are followed from a slot on");
    }

    @Override
    public Flux<LiveTransaction> transactions(String address, Since since) {
        return Flux.defer(() -> {
            var stream = Sinks.many().unicast().<LiveTransaction>onBackpressureBuffer();
            streams.computeIfAbsent(address, unseen -> new CopyOnWriteArrayList<>())
                    .add(stream);
            listening.put(address, since);
            return stream.asFlux().doOnCancel(() -> {
                streams.getOrDefault(address, List.of()).remove(stream);
                listening.remove(address);
            });
        });
    }

    @Override
    public Flux<AtSlot<@Nullable Account>> account(String address) {
        throw new UnsupportedOperationException("no accounts here");
    }

    @Override
    public Flux<Long> slots() {
        throw new UnsupportedOperationException("no slots here");
    }
}
