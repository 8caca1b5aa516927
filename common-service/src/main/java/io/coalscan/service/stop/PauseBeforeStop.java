package io.coalscan.service.stop;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets requests come in for a moment after the readiness said no: whoever routes by it needs that long to notice, and would meet a closed door otherwise.
 * Listeners of events stop meanwhile, in the same phase.
 */
final class PauseBeforeStop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PauseBeforeStop.class);

    private final Duration pause;
    private volatile boolean running;

    PauseBeforeStop(Duration pause) {
        this.pause = pause;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        if (pause.isZero()) {
            stopped.run();
            return;
        }
        LOG.info("component=stop action=pause millis={}", pause.toMillis());
        Thread.ofPlatform().name("pause-before-stop").start(() -> {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                stopped.run();
            }
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
