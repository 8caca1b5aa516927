package io.coalscan.scan.run;

import io.coalscan.model.event.ScanProgressed;
import io.coalscan.scan.progress.ProgressLog;
import io.coalscan.service.event.WorkHandler;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes progress visible, and notes in the store once per scan that somebody works on it. */
@Component
final class ScanProgressedHandler implements WorkHandler<ScanProgressed> {
    private static final int REMEMBERED = 1_000;

    private final ProgressLog progress;
    private final ScanStore scans;
    private final Clock clock;
    private final Set<UUID> heard = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    ScanProgressedHandler(ProgressLog progress, ScanStore scans, Clock clock) {
        this.progress = progress;
        this.scans = scans;
        this.clock = clock;
    }

    @Override
    public Class<ScanProgressed> eventType() {
        return ScanProgressed.class;
    }

    @Override
    public Mono<Void> handle(ScanProgressed event) {
        var id = event.head().scanId();
        var noted = heard.contains(id)
                ? Mono.<Void>empty()
                : scans.heard(id, clock.millis()).doOnSuccess(done -> heard.add(id));
        return noted.then(progress.add(id, event.stage(), event.part(), event.done(), event.total(), event.facts()));
    }
}
