package io.coalscan.scan.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** GET /api/v1/export/{address}: the last result as a file. */
@RestController
class ExportController {
    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final Snapshots snapshots;
    private final Meta meta;

    ExportController(Snapshots snapshots, Meta meta) {
        this.snapshots = snapshots;
        this.meta = meta;
    }

    private enum Format {
        CSV,
        JSON
    }

    @GetMapping("/api/v1/export/{address}")
    Mono<ResponseEntity<byte[]>> export(
            @PathVariable String address,
            @RequestParam(defaultValue = "csv") String format,
            @RequestHeader HttpHeaders headers) {
        var wanted = format(format);
        var language = Language.of(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        return snapshots.latest(address).publishOn(Schedulers.parallel()).map(snapshot -> {
            var about = meta.of(snapshot.document());
            return switch (wanted) {
                case CSV ->
                    file(about, ".csv", CSV, address, HoldersCsv.of(snapshot).getBytes(UTF_8));
                case JSON ->
                    file(
                            about,
                            "." + language + ".json",
                            MediaType.APPLICATION_JSON,
                            address,
                            snapshot.document().json(meta.freshness(snapshot.document()), language));
            };
        });
    }

    private static ResponseEntity<byte[]> file(
            Meta.Of about, String variant, MediaType type, String address, byte[] body) {
        var name = "coalscan-" + address + (type == CSV ? ".csv" : ".json");
        return Meta.tagged(about, variant)
                .contentType(type)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    private static Format format(String name) {
        return switch (name) {
            case "csv" -> Format.CSV;
            case "json" -> Format.JSON;
            default -> throw new CoalScanException(ErrorCode.INVALID_REQUEST, "format: csv or json");
        };
    }
}
