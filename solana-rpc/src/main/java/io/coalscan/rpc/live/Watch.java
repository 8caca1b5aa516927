package io.coalscan.rpc.live;

import io.coalscan.rpc.method.Notice;
import io.coalscan.rpc.read.ReadException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * One stream, kept alive on whichever node takes it up: when a connection ends, the next node is asked after a pause. Each time that a subscription
 * begins, or could not be had, and when the reader was too slow, what may be missing is read before anything later is told.
 */
final class Watch<E> {
    private final Supplier<List<Line>> lines;
    private final Feed<E> feed;
    private final Scheduler timer;
    private final Inbox inbox;
    private final Pauses reconnects;
    private final LiveSettings settings;
    private final Mono<Long> newest;
    private final Disposable.Swap attempt = Disposables.swap();
    private int attempts;
    private volatile @Nullable Line line;

    /** @param newest asked for the newest slot where the connection does not tell it */
    private Watch(Supplier<List<Line>> lines, Feed<E> feed, LiveSettings settings, Scheduler timer, Mono<Long> newest) {
        this.lines = lines;
        this.feed = feed;
        this.timer = timer;
        this.newest = newest;
        this.inbox = new Inbox(settings.buffer());
        this.reconnects = pauses(settings);
        this.settings = settings;
    }

    private static Pauses pauses(LiveSettings settings) {
        return new Pauses(
                settings.firstPause(),
                settings.longestPause(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param lines the nodes' lines of the moment, in the order in which they are tried */
    static <E> Flux<E> over(
            Supplier<List<Line>> lines,
            Supplier<Feed<E>> feed,
            LiveSettings settings,
            Scheduler timer,
            Mono<Long> newest) {
        return Flux.<E, Watch<E>>using(
                () -> new Watch<>(lines, feed.get(), settings, timer, newest), Watch::events, Watch::stop);
    }

    private Flux<E> events() {
        connect();
        return inbox.next()
                .publishOn(Schedulers.parallel())
                .flatMap(this::work)
                .repeat()
                .flatMapIterable(events -> events, 1);
    }

    private void stop() {
        attempt.dispose();
    }

    private Mono<List<E>> work(Inbox.Work work) {
        if (!work.gap()) {
            return Mono.just(feed.of(work.notices()));
        }
        Pauses repeats = pauses(settings);
        Iterator<Mono<Long>> first = List.of(leastTold()).iterator();
        Mono<Long> least = Mono.defer(() -> first.hasNext() ? first.next() : newest);
        return Mono.defer(() -> feed.since(work.notices(), least))
                .retryWhen(Retry.from(failures -> failures.concatMap(failed -> pause(failed.failure(), repeats))));
    }

    /**
     * A history that knows the slot which the node told last holds all that happened before the subscription began. Where nobody else knows that slot
     * the pool's newest must do. Without a subscription any history is as good as another.
     */
    private Mono<Long> leastTold() {
        Line used = line;
        if (used == null) {
            return Mono.just(0L);
        }
        Long told = used.slot();
        return told == null ? newest : Mono.just(told);
    }

    /** A call that can never be answered ends the stream; for all else there is a later. */
    private Mono<Long> pause(Throwable failure, Pauses repeats) {
        boolean never = failure instanceof ReadException.Refused || !(failure instanceof ReadException);
        return never ? Mono.error(failure) : Mono.delay(repeats.next(Duration.ZERO), timer);
    }

    private void connect() {
        List<Line> all = lines.get();
        Session session = new Session();
        if (all.isEmpty()) {
            session.ended(End.GONE);
        } else {
            Line next = all.get(attempts % all.size());
            line = next;
            session.attachTo(next);
        }
    }

    /** One subscription over one connection. */
    private final class Session implements Listener {
        private final Disposable.Swap attached = Disposables.swap();
        private final long asked = System.nanoTime();
        private volatile boolean begun;

        void attachTo(Line next) {
            if (attempt.update(attached)) {
                attached.update(next.attach(feed.subscription(), this));
            }
        }

        @Override
        public void begun() {
            begun = true;
            inbox.gap();
        }

        @Override
        public void told(Notice.Told notice) {
            inbox.offer(notice);
        }

        @Override
        public void ended(End why) {
            attempts++;
            line = null;
            if (!begun) {
                inbox.gap();
            }
            Duration lasted = begun ? Duration.ofNanos(System.nanoTime() - asked) : Duration.ZERO;
            Duration pause = reconnects.next(lasted);
            attempt.update(timer.schedule(Watch.this::connect, pause.toMillis(), TimeUnit.MILLISECONDS));
        }
    }
}
