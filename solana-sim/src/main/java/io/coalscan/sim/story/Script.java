package io.coalscan.sim.story;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Chain;
import io.coalscan.sim.chain.NoiseRun;
import io.coalscan.sim.chain.TxBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What will happen, in any order; {@link #play} runs it in order of time. */
public final class Script {
    private final List<Event> events = new ArrayList<>();

    private record Event(long millis, Consumer<Chain> run) {}

    /** One transaction. */
    public void at(long millis, Address payer, Consumer<TxBuilder> content) {
        events.add(new Event(millis, chain -> chain.run(millis, payer, content)));
    }

    /** Everyday life of a wallet: a memo every so often; every so many fail. */
    public void live(Address wallet, long fromMillis, long stepMillis, int count, int failEvery) {
        events.add(new Event(fromMillis, chain -> chain.live(wallet, fromMillis, stepMillis, count, failEvery)));
    }

    /** Everyday life of a wallet that sends its token account to itself each time. */
    public void live(Address wallet, long fromMillis, long stepMillis, int count, NoiseRun.Purse purse) {
        events.add(new Event(fromMillis, chain -> chain.live(wallet, fromMillis, stepMillis, count, 0, purse)));
    }

    public void play(Chain chain) {
        // a stable sort: what was said first happens first within a moment
        List<Event> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparingLong(Event::millis));
        ordered.forEach(event -> event.run.accept(chain));
    }
}
