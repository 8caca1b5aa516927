package io.coalscan.gateway.edge;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the edge must know of a body of POST /api/v1/scan. The service that gets it judges the rest.
 *
 * @param forced whether the body may be taken as a forced refresh, by whatever value it says so
 */
record ScanOrder(String mint, boolean forced) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern ADDRESS = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{32,44}");

    /** Empty when it is no order for a scan of anything; fails when it could be one of either of two. */
    static Optional<ScanOrder> in(byte[] body) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            String mint = null;
            boolean forced = false;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                var value = json.nextToken();
                if (name.equals("contractAddress")) {
                    if (mint != null) {
                        throw new CoalScanException(ErrorCode.INVALID_REQUEST, "two addresses");
                    }
                    mint = value == JsonToken.VALUE_STRING ? json.getString() : null;
                } else if (name.equals("forceRefresh")) {
                    // said twice, the stricter reading counts
                    forced |= value != JsonToken.VALUE_FALSE && value != JsonToken.VALUE_NULL;
                }
                json.skipChildren();
            }
            return mint != null && ADDRESS.matcher(mint).matches()
                    ? Optional.of(new ScanOrder(mint, forced))
                    : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }
}
