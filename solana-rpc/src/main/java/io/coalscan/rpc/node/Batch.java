package io.coalscan.rpc.node;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** Calls that share one HTTP exchange. When nobody waits for any of them any longer, the exchange is given up. */
final class Batch {
    /** What the answers to light calls stay far below. */
    private static final int ROOM = 4 << 20;

    private static final int ROOM_PER_MEMBER = 512 << 10;

    private final List<Pending<?>> members;
    private final AtomicInteger wanted;
    private final Disposable.Swap exchange = Disposables.swap();
    private final AtomicReference<@Nullable Runnable> overtaken = new AtomicReference<>();
    private volatile boolean overdue;

    Batch(List<Pending<?>> members) {
        this.members = List.copyOf(members);
        this.wanted = new AtomicInteger(members.size());
        this.members.forEach(member -> member.sentIn(this));
    }

    List<Pending<?>> members() {
        return members;
    }

    List<String> methods() {
        return members.stream().<String>map(Pending::method).toList();
    }

    boolean heavy() {
        return members.stream().anyMatch(member -> member.call().heavy());
    }

    /** Only heavy calls may be answered with as much as the pool reads. */
    int mostBytes(int ofThePool) {
        return heavy() ? ofThePool : (int) Math.min(ofThePool, ROOM + (long) ROOM_PER_MEMBER * members.size());
    }

    /** Whether anybody is to be told when it takes too long. */
    boolean watched() {
        return members.stream().anyMatch(Pending::watched);
    }

    boolean overdue() {
        return overdue;
    }

    /**
     * Its time is over: those who wait for it may ask elsewhere.
     *
     * @param whenOvertaken run when the first of them leaves
     */
    void becomeOverdue(Runnable whenOvertaken) {
        overtaken.set(whenOvertaken);
        overdue = true;
        remindMembers();
    }

    void remindMembers() {
        members.forEach(Pending::overdue);
    }

    void carriedBy(Disposable exchange) {
        this.exchange.update(exchange);
    }

    void memberLeft() {
        Runnable first = overtaken.getAndSet(null);
        if (first != null) {
            first.run();
        }
        if (wanted.decrementAndGet() == 0) {
            exchange.dispose();
        }
    }

    /** The request's body: an object for one call, an array for more. */
    String json() {
        if (members.size() == 1) {
            return member(members.getFirst(), new StringBuilder(256)).toString();
        }
        StringBuilder json = new StringBuilder(members.size() * 220).append('[');
        for (Pending<?> member : members) {
            if (json.length() > 1) {
                json.append(',');
            }
            member(member, json);
        }
        return json.append(']').toString();
    }

    private static StringBuilder member(Pending<?> member, StringBuilder json) {
        return json.append("{\"jsonrpc\":\"2.0\",\"id\":")
                .append(member.id())
                .append(",\"method\":\"")
                .append(member.method())
                .append("\",\"params\":")
                .append(member.call().params())
                .append('}');
    }
}
