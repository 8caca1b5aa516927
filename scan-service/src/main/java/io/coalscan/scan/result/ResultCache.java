package io.coalscan.scan.result;

import io.coalscan.scan.redis.Redis;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Fresh results where every instance finds them. May be lost: the store has them too. */
@Component
public final class ResultCache {
    private final Redis redis;

    ResultCache(Redis redis) {
        this.redis = redis;
    }

    /** Empty when there is none, or when Redis is away. */
    public Mono<PackedDocument> find(String mint) {
        return redis.ask(commands -> commands.get(key(mint))).mapNotNull(PackedDocument::fromBytes);
    }

    /** Replaces what is kept; completes also when it could not be kept. */
    public Mono<Void> keep(String mint, PackedDocument document, Duration time) {
        return redis.ask(commands -> commands.set(key(mint), document.toBytes(), SetArgs.Builder.px(time.toMillis())))
                .then();
    }

    private static String key(String mint) {
        return "coalscan:result:{" + mint + "}";
    }
}
