package io.coalscan.rpc.live;

import io.coalscan.rpc.method.Notice;
import io.coalscan.rpc.method.Subscription;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The states of one account. */
final class AccountFeed implements Feed<AtSlot<@Nullable Account>> {
    private final String address;
    private final SolanaReads reads;
    private final LongFunction<ReadScope> scope;
    private final LiveMetrics metrics;
    private @Nullable AtSlot<@Nullable Account> last;

    AccountFeed(String address, SolanaReads reads, LongFunction<ReadScope> scope, LiveMetrics metrics) {
        this.address = address;
        this.reads = reads;
        this.scope = scope;
        this.metrics = metrics;
    }

    @Override
    public Subscription subscription() {
        return Subscription.account(address);
    }

    @Override
    public List<AtSlot<@Nullable Account>> of(List<Notice.Told> notices) {
        return tell(states(notices), "live");
    }

    @Override
    public Mono<List<AtSlot<@Nullable Account>>> since(List<Notice.Told> notices, Mono<Long> least) {
        return least.flatMap(slot -> reads.account(address, scope.apply(slot))).map(now -> {
            List<AtSlot<@Nullable Account>> states = states(notices);
            states.add(now);
            states.sort(Comparator.comparingLong(AtSlot::slot));
            return tell(states, "history");
        });
    }

    private List<AtSlot<@Nullable Account>> states(List<Notice.Told> notices) {
        List<AtSlot<@Nullable Account>> states = new ArrayList<>();
        for (Notice.Told notice : notices) {
            if (notice instanceof Notice.Changed changed) {
                states.add(state(changed));
            }
        }
        return states;
    }

    @SuppressWarnings("NullAway") // an account without lamports is none, and the value of none is null by contract
    private AtSlot<@Nullable Account> state(Notice.Changed changed) {
        return new AtSlot<>(changed.slot(), changed.lamports() == 0 ? null : changed.account(address));
    }

    private List<AtSlot<@Nullable Account>> tell(List<AtSlot<@Nullable Account>> states, String source) {
        List<AtSlot<@Nullable Account>> events = new ArrayList<>();
        for (AtSlot<@Nullable Account> state : states) {
            if (last == null || (state.slot() >= last.slot() && !same(state.value(), last.value()))) {
                events.add(state);
                last = state;
            }
        }
        metrics.told("account", source, events.size());
        return events;
    }

    private static boolean same(@Nullable Account one, @Nullable Account other) {
        return one == null || other == null
                ? one == other
                : one.owner().equals(other.owner())
                        && one.lamports() == other.lamports()
                        && one.executable() == other.executable()
                        && Arrays.equals(one.data(), other.data());
    }
}
