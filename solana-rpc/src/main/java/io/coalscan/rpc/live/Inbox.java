package io.coalscan.rpc.live;

import io.coalscan.rpc.method.Notice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Notices that wait for the reader of one stream. It holds no more than its bound: what comes beyond that is forgotten, and that something was, is
 * known. Thread-safe; for one reader.
 */
final class Inbox {
    private final int bound;
    private List<Notice.Told> waiting = new ArrayList<>();
    private boolean gap;
    private @Nullable MonoSink<Work> reader;

    Inbox(int bound) {
        this.bound = bound;
    }

    /**
     * What is to be done next.
     *
     * @param gap whether notices may be missing before, among or behind these
     */
    record Work(List<Notice.Told> notices, boolean gap) {}

    void offer(Notice.Told notice) {
        wake(() -> {
            if (waiting.size() < bound) {
                waiting.add(notice);
            } else {
                gap = true;
            }
        });
    }

    /** Notices may be missing. */
    void gap() {
        wake(() -> gap = true);
    }

    /** The next work, as soon as there is some. */
    Mono<Work> next() {
        return Mono.create(sink -> {
            sink.onCancel(() -> forget(sink));
            synchronized (this) {
                reader = sink;
            }
            wake(() -> {});
        });
    }

    private void wake(Runnable change) {
        MonoSink<Work> ready;
        Work work;
        synchronized (this) {
            change.run();
            if (reader == null || (waiting.isEmpty() && !gap)) {
                return;
            }
            ready = reader;
            work = new Work(waiting, gap);
            reader = null;
            waiting = new ArrayList<>();
            gap = false;
        }
        ready.success(work);
    }

    private synchronized void forget(MonoSink<Work> sink) {
        if (reader == sink) {
            reader = null;
        }
    }
}
