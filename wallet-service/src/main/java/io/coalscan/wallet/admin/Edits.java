package io.coalscan.wallet.admin;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.wallet.edit.Editor;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Edits of one table as HTTP answers. */
final class Edits<E, S> {
    private final Editor<E, S> editor;
    private final String key;
    private final Function<Fields, E> reader;

    /** @param key name of the field that holds the address */
    Edits(Editor<E, S> editor, String key, Function<Fields, E> reader) {
        this.editor = editor;
        this.key = key;
        this.reader = reader;
    }

    record Rejections(List<Import.Rejected> rejected) {}

    Mono<ResponseEntity<ApiResponse<S>>> add(JsonNode body) {
        return Mono.defer(() -> {
            var address = address(body);
            return editor.put(List.of(entry(body)))
                    .flatMap(kept -> stored(address, kept.added() > 0 ? HttpStatus.CREATED : HttpStatus.OK));
        });
    }

    Mono<ResponseEntity<ApiResponse<S>>> replace(JsonNode body) {
        return Mono.defer(() -> {
            var address = address(body);
            var entry = entry(body);
            return editor.find(address)
                    .switchIfEmpty(Mono.error(Edits::absent))
                    .flatMap(there -> editor.put(List.of(entry)))
                    .flatMap(kept -> stored(address, HttpStatus.OK));
        });
    }

    Mono<ResponseEntity<Void>> remove(String address) {
        return Mono.defer(() -> editor.remove(checked(address)))
                .filter(there -> there)
                .switchIfEmpty(Mono.error(Edits::absent))
                .map(there -> ResponseEntity.noContent().build());
    }

    Mono<ResponseEntity<ApiResponse<?>>> take(String csv, Language language) {
        return Mono.defer(() -> {
            var read = Import.read(csv, key, reader);
            if (!read.rejected().isEmpty()) {
                var refused = ApiResponse.error(ErrorCode.INVALID_REQUEST, language, new Rejections(read.rejected()));
                return Mono.just(ResponseEntity.badRequest().body(refused));
            }
            return editor.put(read.entries()).map(ApiResponse::of).map(ResponseEntity::ok);
        });
    }

    private Mono<ResponseEntity<ApiResponse<S>>> stored(String address, HttpStatus status) {
        return editor.find(address).map(entry -> ResponseEntity.status(status).body(ApiResponse.of(entry)));
    }

    private String address(JsonNode body) {
        return checked(value(body, key));
    }

    private static String checked(@Nullable String address) {
        if (address == null || !Addresses.isAddress(address.strip())) {
            throw new CoalScanException(ErrorCode.INVALID_ADDRESS, "not base58 of 32 bytes");
        }
        return address.strip();
    }

    private E entry(JsonNode body) {
        try {
            return reader.apply(new Fields(name -> value(body, name)));
        } catch (Fields.Wrong wrong) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, wrong.field(), wrong);
        }
    }

    private static @Nullable String value(JsonNode body, String name) {
        var value = body.path(name);
        if (value.isContainer()) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, name);
        }
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    private static CoalScanException absent() {
        return new CoalScanException(ErrorCode.NOT_FOUND, "no such entry");
    }
}
