package io.coalscan.scan.start;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** The body of POST /api/v1/scan; members that are not known are ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ScanOrder(@Nullable String contractAddress, @Nullable Boolean forceRefresh) {
    boolean forced() {
        return Boolean.TRUE.equals(forceRefresh);
    }
}
