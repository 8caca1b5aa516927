package io.coalscan.scan.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.scan.ScanSettings;
import io.coalscan.scan.result.Freshness;
import io.coalscan.scan.result.ResultAnswers;
import io.coalscan.scan.result.ResultDocument;
import io.coalscan.scan.result.ResultStore.PastScore;
import io.coalscan.service.web.Etags;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Which stored result an answer is of, and how old that is. */
@Component
class Meta {
    private final ScanSettings settings;
    private final Clock clock;

    Meta(ScanSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @param ageSeconds since the scan was accepted */
    record Of(UUID scanId, int revision, long scanTimestamp, long ageSeconds, boolean stale) {}

    Of of(PastScore score) {
        return of(score.id(), score.scanTimestamp(), score.made());
    }

    Of of(ResultDocument document) {
        return of(document.id(), document.scanTimestamp(), document.made());
    }

    Freshness freshness(ResultDocument document) {
        return Freshness.of(document.scanTimestamp(), document.made(), settings.cacheFor(), clock.millis(), true);
    }

    private Of of(ResultDocument.Id id, long scanTimestamp, long made) {
        var age = Freshness.of(scanTimestamp, made, settings.cacheFor(), clock.millis(), true);
        return new Of(id.scanId(), id.revision(), scanTimestamp, age.ageSeconds(), age.stale());
    }

    /** A weak tag: the age goes on, but it is the same answer until a new score is there or the old one turns stale. */
    static ResponseEntity.BodyBuilder tagged(Of meta, String variant) {
        return ResponseEntity.ok()
                .eTag("W/\"" + version(meta) + variant + "\"")
                .header(ResultAnswers.SCAN_ID, meta.scanId().toString())
                .header(ResultAnswers.MAY_BE_KEPT, ResultAnswers.A_SECOND);
    }

    /** The tag of many: that of each, and what is not there. */
    static ResponseEntity.BodyBuilder listed(List<Of> all, List<String> missing) {
        var versions = Stream.concat(all.stream().map(Meta::version).sorted(), missing.stream());
        var tag = Etags.of(versions.collect(Collectors.joining(" ")).getBytes(UTF_8));
        return ResponseEntity.ok().eTag("W/\"" + tag + "\"").contentType(MediaType.APPLICATION_JSON);
    }

    private static String version(Of meta) {
        return meta.scanId() + "." + meta.revision() + (meta.stale() ? ".stale" : "");
    }

    static ResponseEntity.BodyBuilder json(Of meta) {
        return tagged(meta, "").contentType(MediaType.APPLICATION_JSON);
    }
}
