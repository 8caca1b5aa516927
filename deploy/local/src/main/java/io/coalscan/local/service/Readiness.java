package io.coalscan.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks services whether they are ready, as an orchestrator would. */
public final class Readiness {
    private static final long PAUSE_MILLIS = 50;
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final Runnable eachTime;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param eachTime called before each question; may throw to give up */
    public Readiness(Runnable eachTime) {
        this.eachTime = eachTime;
    }

    /** Returns when the service says that it is ready; throws when it does not within the time. */
    public void await(RunningService service, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        eachTime.run();
        while (!isReady(service)) {
            eachTime.run();
            if (System.nanoTime() > end) {
                throw new IllegalStateException(service.service().shortName() + " is not ready after " + atMost);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    boolean isReady(RunningService service) throws InterruptedException {
        var health = URI.create("http://127.0.0.1:" + service.managementPort() + "/actuator/health/readiness");
        var question = HttpRequest.newBuilder(health).timeout(TO_ANSWER).build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYetListening) {
            return false;
        }
    }
}
