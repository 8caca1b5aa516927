package io.coalscan.scan.run;

import io.coalscan.model.event.BundlesFound;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.WalletsProfiled;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Parts as they are stored: the event's JSON, gzipped. Members that a newer service added are ignored. */
@Component
final class PartJson {
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @param payload null when the part failed */
    record Packed(ScanPart part, byte @Nullable [] payload) {}

    byte[] pack(ScanEvent event) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            mapper.writeValue(gzip, event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Parts unpack(Collection<Packed> all) {
        HoldersResolved holders = null;
        LedgerBuilt ledger = null;
        WalletsProfiled wallets = null;
        BundlesFound bundles = null;
        var failed = EnumSet.noneOf(ScanPart.class);
        for (var packed : all) {
            var payload = packed.payload();
            if (payload == null) {
                failed.add(packed.part());
                continue;
            }
            switch (packed.part()) {
                case HOLDERS -> holders = read(payload, HoldersResolved.class);
                case LEDGER -> ledger = read(payload, LedgerBuilt.class);
                case WALLETS -> wallets = read(payload, WalletsProfiled.class);
                case BUNDLES -> bundles = read(payload, BundlesFound.class);
            }
        }
        return new Parts(holders, ledger, wallets, bundles, PartSet.of(failed));
    }

    private <E extends ScanEvent> E read(byte[] payload, Class<E> type) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(payload))) {
            return mapper.readValue(gzip, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
