package io.coalscan.rpc.live;

import io.coalscan.rpc.method.Notice;
import io.coalscan.rpc.method.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

/**
 * Which listener a notice of one connection is for. Nodes give the same number to two subscriptions of one connection that ask for the same, and end
 * both when one is ended: so a subscription is ended when its last listener leaves and nobody waits to be the next. Requests are sent under the lock,
 * so that a node hears them in the order they were decided in; listeners are told outside of it.
 */
final class Routes {
    private final LongSupplier clock;
    private final Consumer<String> send;
    private final Map<Long, Route> asked = new HashMap<>();
    private final Map<Long, List<Route>> begun = new HashMap<>();
    private long ids;

    /** @param send must not come back here before it returns */
    Routes(LongSupplier clock, Consumer<String> send) {
        this.clock = clock;
        this.send = send;
    }

    /** The task returned ends it. */
    Disposable attach(Subscription what, Listener listener) {
        Route route;
        synchronized (this) {
            route = new Route(++ids, what, listener, clock.getAsLong());
            asked.put(route.id, route);
            send.accept(what.json(route.id));
        }
        return () -> leave(route);
    }

    /** Whether something was asked so many milliseconds ago that is not answered yet. */
    synchronized boolean unanswered(long within) {
        long now = clock.getAsLong();
        return asked.values().stream().anyMatch(route -> now - route.at > within);
    }

    void hear(Notice notice) {
        switch (notice) {
            case Notice.Begun yes -> begin(yes);
            case Notice.Refused no -> refuse(no);
            case Notice.Told told -> listeners(told.subscription()).forEach(route -> route.listener.told(told));
            case Notice.Other _ -> {}
        }
    }

    /** All of them end. */
    void end(End why) {
        List<Route> all;
        synchronized (this) {
            all = new ArrayList<>(asked.values());
            begun.values().forEach(all::addAll);
            asked.clear();
            begun.clear();
        }
        all.stream().filter(route -> !route.left).forEach(route -> route.listener.ended(why));
    }

    private void begin(Notice.Begun yes) {
        Route route;
        synchronized (this) {
            route = asked.remove(yes.id());
            if (route != null && !route.left) {
                route.number = yes.subscription();
                begun.computeIfAbsent(yes.subscription(), _ -> new ArrayList<>())
                        .add(route);
            }
        }
        if (route == null) {
            return;
        }
        if (route.left) {
            undoIfLast(route.what, yes.subscription());
        } else {
            route.listener.begun();
        }
    }

    private void refuse(Notice.Refused no) {
        Route route;
        synchronized (this) {
            route = asked.remove(no.id());
        }
        if (route != null && !route.left) {
            route.listener.ended(End.REFUSED);
        }
    }

    private synchronized List<Route> listeners(long subscription) {
        return List.copyOf(begun.getOrDefault(subscription, List.of()));
    }

    /** One that is not answered yet is ended when it is. */
    private void leave(Route route) {
        Long number = left(route);
        if (number != null) {
            undoIfLast(route.what, number);
        }
    }

    /** The number of the subscription that it leaves; null when it has none. */
    private synchronized @Nullable Long left(Route route) {
        route.left = true;
        Long number = route.number;
        List<Route> sharing = number == null ? null : begun.get(number);
        return sharing != null && sharing.remove(route) ? number : null;
    }

    /** Who asked for the same and is not answered yet gets the same number, and would lose it. */
    private synchronized void undoIfLast(Subscription what, long number) {
        boolean shared = !begun.getOrDefault(number, List.of()).isEmpty();
        boolean awaited = asked.values().stream().anyMatch(route -> !route.left && route.what.equals(what));
        if (!shared && !awaited) {
            begun.remove(number);
            send.accept(what.undoing(++ids, number));
        }
    }

    private static final class Route {
        private final long id;
        private final Subscription what;
        private final Listener listener;
        private final long at;
        private @Nullable Long number;
        private volatile boolean left;

        Route(long id, Subscription what, Listener listener, long at) {
            this.id = id;
            this.what = what;
            this.listener = listener;
            this.at = at;
        }
    }
}
