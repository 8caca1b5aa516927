package io.coalscan.gateway.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Does something again and again, whether it works or not, and says in the log when that changes. The first time comes before callers are let in. */
public final class Poll implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Poll.class);

    private final String component;
    private final Duration pause;
    private final Duration atStart;
    private final Mono<Void> once;
    private volatile boolean failing;
    private volatile @Nullable Disposable running;

    /**
     * @param component for the log
     * @param pause from the end of one time to the next
     * @param atStart how long the start waits for the first time
     */
    public Poll(String component, Duration pause, Duration atStart, Mono<Void> work) {
        this.component = component;
        this.pause = pause;
        this.atStart = atStart;
        this.once = work.doOnSuccess(_ -> works()).onErrorResume(this::fails);
    }

    @Override
    public void start() {
        var first = once.cache();
        running = first.then(
                        Mono.defer(() -> Mono.delay(pause).then(once)).repeat().then())
                .subscribe();
        first.timeout(atStart).onErrorComplete().block();
    }

    private void works() {
        if (failing) {
            failing = false;
            LOG.info("component={} outcome=works-again", component);
        }
    }

    private Mono<Void> fails(Throwable cause) {
        if (!failing) {
            failing = true;
            LOG.warn("component={} outcome=fails cause={}", component, cause.toString());
        }
        return Mono.empty();
    }

    @Override
    public void stop() {
        var last = running;
        if (last != null) {
            last.dispose();
        }
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Begins before the web server and ends after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
