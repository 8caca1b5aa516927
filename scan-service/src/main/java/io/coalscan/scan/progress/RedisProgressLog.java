package io.coalscan.scan.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.ScanStage;
import io.coalscan.model.event.ScanPart;
import io.coalscan.scan.redis.Redis;
import io.coalscan.scan.redis.WakeUps;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A capped stream per scan, forgotten ten minutes after the last entry. */
@Component
final class RedisProgressLog implements ProgressLog {
    private static final long MOST_ENTRIES = 400;
    private static final long KEPT_SECONDS = 600;
    private static final String FIELD = "json";

    private final Redis redis;
    private final WakeUps wakeUps;
    private final JsonMapper json = JsonMapper.builder().build();

    RedisProgressLog(Redis redis, WakeUps wakeUps) {
        this.redis = redis;
        this.wakeUps = wakeUps;
    }

    /** An entry as it is stored; its id is the stream's. */
    private record Stored(ScanStage stage, ScanPart part, int done, int total, Map<String, Object> facts) {}

    @Override
    public Mono<Void> add(UUID scanId, ScanStage stage, ScanPart part, int done, int total, Map<String, Object> facts) {
        byte[] entry = json.writeValueAsBytes(new Stored(stage, part, done, total, facts));
        var args = XAddArgs.Builder.maxlen(MOST_ENTRIES).approximateTrimming();
        return redis.ask(commands -> {
                    var added = commands.xadd(key(scanId), args, Map.of(FIELD, entry));
                    return commands.expire(key(scanId), KEPT_SECONDS).thenCombine(added, (set, id) -> id);
                })
                .doOnNext(id -> wakeUps.progressed(scanId))
                .then();
    }

    @Override
    public Mono<List<ProgressEntry>> of(UUID scanId) {
        return redis.ask(commands -> commands.xrange(key(scanId), Range.unbounded()))
                .map(messages -> messages.stream().map(this::entry).toList())
                .defaultIfEmpty(List.of());
    }

    private ProgressEntry entry(StreamMessage<String, byte[]> message) {
        var stored = json.readValue(new String(message.getBody().get(FIELD), UTF_8), Stored.class);
        return new ProgressEntry(
                message.getId(), stored.stage(), stored.part(), stored.done(), stored.total(), stored.facts());
    }

    private static String key(UUID scanId) {
        return "coalscan:progress:{" + scanId + "}";
    }
}
