package io.coalscan.sim;

import io.coalscan.sim.fault.Faults;
import io.coalscan.sim.fault.RateLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

/** Runs nodes of one world as a process of its own, until it is stopped. Says on standard output where they are. */
public final class SimNodeMain {
    private static final Set<String> KEYS = Set.of(
            "host",
            "port",
            "nodes",
            "latency-ms",
            "jitter-ms",
            "rate-limit",
            "method-limit",
            "stories",
            "generated",
            "holders",
            "transactions",
            "remembered",
            "seed",
            "start-at",
            "freeze-at",
            "make-generated",
            "provider-methods");

    private SimNodeMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> options = options(arguments);
        SimSettings settings = settings(options);
        SimWorld world = new SimWorld(settings);
        if (flag(options, "make-generated")) {
            world.makeGenerated();
        }
        List<SimNode> nodes = new ArrayList<>();
        for (int i = 0; i < number(options, "nodes", 1); i++) {
            int port = settings.port() == 0 ? 0 : settings.port() + i;
            nodes.add(SimNode.start(world, settings.withPort(port), options.getOrDefault("host", SimNode.LOOPBACK)));
            System.out.println("node url=" + nodes.getLast().url());
        }
        for (SimStory story : world.stories()) {
            System.out.println("story name=" + story.name() + " mint=" + story.mint());
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            nodes.forEach(SimNode::close);
            stopped.countDown();
        }));
        stopped.await();
    }

    /**
     * What a process with these arguments would serve.
     *
     * @throws IllegalArgumentException naming what is not understood
     */
    public static SimSettings settings(String... arguments) {
        return settings(options(arguments));
    }

    /** @throws IllegalArgumentException naming what is not understood */
    static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String key = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!KEYS.contains(key) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "not understood: " + arguments[i] + "; known are " + new TreeSet<>(KEYS));
            }
            options.put(key, arguments[i + 1]);
        }
        return options;
    }

    static SimSettings settings(Map<String, String> options) {
        RateLimits limits = new RateLimits(
                (int) number(options, "rate-limit", Integer.MAX_VALUE),
                (int) number(options, "method-limit", Integer.MAX_VALUE),
                RateLimits.PUBLIC.windowMillis());
        Faults faults = Faults.NONE
                .latency(
                        Duration.ofMillis(number(options, "latency-ms", 0)),
                        Duration.ofMillis(number(options, "jitter-ms", 0)))
                .limits(limits)
                .frozenAt(number(options, "freeze-at", 0));
        String stories = options.getOrDefault("stories", "");
        SimSettings base = SimSettings.DEFAULT;
        return new SimSettings(
                (int) number(options, "port", base.port()),
                number(options, "seed", base.seed()),
                number(options, "start-at", base.startAt()),
                stories.isEmpty() ? List.of() : Arrays.asList(stories.split(",")),
                (int) number(options, "generated", base.generated()),
                (int) number(options, "holders", base.holders()),
                (int) number(options, "transactions", base.transactions()),
                (int) number(options, "remembered", base.remembered()),
                base.batchLimit(),
                flag(options, "provider-methods"),
                faults);
    }

    private static boolean flag(Map<String, String> options, String key) {
        return Boolean.parseBoolean(options.getOrDefault(key, "false"));
    }

    private static long number(Map<String, String> options, String key, long otherwise) {
        String value = options.get(key);
        return value == null ? otherwise : Long.parseLong(value);
    }
}
