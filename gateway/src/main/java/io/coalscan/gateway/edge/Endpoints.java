package io.coalscan.gateway.edge;

import io.coalscan.gateway.limit.Window;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All paths of the API and the limits of each: those of the PRD's table have windows of their own, each other family of paths has one. */
final class Endpoints {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int USUAL = 100;
    private static final int OF_KEYS = 100;
    private static final Endpoint OTHER =
            new Endpoint("other", new Window("other", USUAL, MINUTE), Endpoint.Need.NOTHING);
    private static final Set<String> WORK = Set.of("/scan", "/wallets/{wallet}/tokens", "/traders/{mint}");
    private static final Set<String> WINDOWS_THAT_NEED_NOTHING = Set.of("admin", "scans", "contract");

    /** Path templates below the API's root, by the window that counts them. */
    private static final Map<Window, List<String>> PATHS = Map.ofEntries(
            entry("scan", 10, "/scan"),
            Map.entry(new Window("export", 1, MINUTE), List.of("/export/{address}")),
            entry("score", USUAL, "/score", "/score/{address}"),
            entry("holders", USUAL, "/holders/{address}", "/holders/{address}/{wallet}/trades"),
            entry("bundles", USUAL, "/bundles/{address}", "/bundles/{address}/graph"),
            entry("scans", USUAL, "/scans/{scanId}", "/scans/{scanId}/events"),
            entry("history", USUAL, "/history/{address}"),
            entry("wallets", USUAL, "/wallets/{wallet}", "/wallets/{wallet}/pnl", "/wallets/{wallet}/tokens"),
            entry("traders", USUAL, "/traders/{mint}", "/traders/{mint}/events"),
            entry("candles", USUAL, "/candles/{mint}"),
            entry("prices", USUAL, "/prices/{mint}"),
            entry("kols", USUAL, "/kols"),
            entry("smart-money", USUAL, "/smart-money"),
            entry("watchlist", USUAL, "/watchlist", "/watchlist/events"),
            entry("alerts", USUAL, "/alerts", "/alerts/events"),
            entry(
                    "admin",
                    USUAL,
                    "/admin/kols",
                    "/admin/kols/import",
                    "/admin/addresses",
                    "/admin/addresses/import",
                    "/admin/watchlist",
                    "/admin/keys",
                    "/admin/keys/{keyId}",
                    "/admin/keys/{keyId}/rotate",
                    "/admin/maintenance"),
            entry("contract", USUAL, "/openapi.json", "/openapi.yaml"));

    private final Map<PathPattern, Endpoint> byPattern = new HashMap<>();

    Endpoints() {
        var parser = new PathPatternParser();
        PATHS.forEach((window, paths) ->
                paths.forEach(path -> byPattern.put(parser.parse("/api/v1" + path), endpoint(path, window))));
    }

    private static Endpoint endpoint(String path, Window window) {
        return new Endpoint("/api/v1" + path, window, need(path, window));
    }

    private static Endpoint.Need need(String path, Window window) {
        if (WORK.contains(path)) {
            return Endpoint.Need.WORK;
        }
        return WINDOWS_THAT_NEED_NOTHING.contains(window.name()) ? Endpoint.Need.NOTHING : Endpoint.Need.STORED;
    }

    Endpoint of(PathContainer path) {
        return byPattern.entrySet().stream()
                .filter(it -> it.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }

    /** Every path template that is counted by its name. */
    static List<String> templates() {
        return PATHS.values().stream()
                .flatMap(List::stream)
                .map(path -> "/api/v1" + path)
                .toList();
    }

    private static Map.Entry<Window, List<String>> entry(String name, int limit, String... paths) {
        return Map.entry(new Window(name, limit, MINUTE, OF_KEYS), List.of(paths));
    }
}
