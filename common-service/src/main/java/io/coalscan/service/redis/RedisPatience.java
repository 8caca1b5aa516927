package io.coalscan.service.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import java.time.Duration;

/** How long is waited for Redis: not at all for one that is away. */
final class RedisPatience {
    static final Duration QUIET = Duration.ZERO;
    static final Duration TO_END = Duration.ofSeconds(2);
    private static final int COMMANDS_IN_FLIGHT = 10_000;

    private RedisPatience() {}

    static <B extends ClientOptions.Builder> B applyTo(B options) {
        options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS).requestQueueSize(COMMANDS_IN_FLIGHT);
        return options;
    }
}
