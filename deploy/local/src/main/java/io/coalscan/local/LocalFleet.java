package io.coalscan.local;

import io.coalscan.local.server.Ports;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.StandardEnvironment;

/** Starts the fleet in the foreground: {@code ./coalscan up}. */
public final class LocalFleet {
    private static final Logger LOG = LoggerFactory.getLogger(LocalFleet.class);
    private static final String LOG_FILE = System.getProperty("coalscan.log", "the log");

    private LocalFleet() {}

    public static void main(String[] arguments) throws InterruptedException {
        // one log for all services, set up once by logback.xml
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        final FleetOptions options;
        try {
            options = FleetArguments.parse(List.of(arguments), System.getenv());
        } catch (FleetArguments.BadArgument e) {
            end(2, String.valueOf(e.getMessage()));
            return;
        }
        if (options.port() != 0 && !Ports.isFree(options.port())) {
            end(1, "port " + options.port() + " is in use: choose another one with --port");
            return;
        }
        run(options);
    }

    private static void run(FleetOptions options) throws InterruptedException {
        var fleet = new Fleet(options);
        var stopped = new CountDownLatch(1);
        // before the start: what a start that is broken off has started by then is ended, too
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            fleet.close();
            stopped.countDown();
        }));
        try {
            fleet.start();
        } catch (Fleet.Stopped e) {
            stopped.await();
            return;
        } catch (DataDirectory.InUse e) {
            end(1, String.valueOf(e.getMessage()));
            return;
        } catch (RuntimeException e) {
            LOG.error("component=fleet outcome=failed", e);
            end(1, "the fleet did not start, " + LOG_FILE + " says more: " + rootOf(e));
            return;
        }
        for (var token : fleet.tokens()) {
            System.out.println("%s  %s%n    %s"
                    .formatted(token.mint(), token.name(), token.summary().get("en")));
        }
        System.out.println("CoalScan is ready: " + scheme() + "://localhost:" + fleet.port());
        stopped.await();
    }

    /** As the services of this process understand it. */
    private static String scheme() {
        return new StandardEnvironment().matchesProfiles("tls") ? "https" : "http";
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null || cause == failure ? failure : rootOf(cause);
    }

    private static void end(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }
}
