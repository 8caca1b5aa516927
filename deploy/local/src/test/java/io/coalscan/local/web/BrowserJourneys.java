package io.coalscan.local.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Runs the journeys of {@code web/e2e} against a fleet, the long looks at each page and at frame times too where COALSCAN_JOURNEYS is "all"; what they print, the folder of screenshots among it, goes to this process's output. */
public final class BrowserJourneys {
    private static final Path WEB = Path.of("..", "..", "web").toAbsolutePath().normalize();
    private static final List<String> BROWSERS = List.of(
            System.getenv().getOrDefault("CHROMIUM", ""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    private BrowserJourneys() {}

    /** What is not there and has to be; empty when the journeys can run. */
    public static String missing() {
        if (!Files.exists(WEB.resolve("target/classes/static/index.html"))) {
            return "the web application was not built (it needs npm)";
        }
        if (!Files.exists(WEB.resolve("node_modules/.bin/playwright"))) {
            return "Playwright is not installed in web/node_modules";
        }
        return BROWSERS.stream().anyMatch(path -> !path.isEmpty() && Files.isExecutable(Path.of(path)))
                ? ""
                : "there is no Chromium (install one, or name it in CHROMIUM)";
    }

    /** @return the exit status: 0 when all journeys pass */
    public static int run(String url, Map<String, Object> tokens, String adminKey)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder("npm", "run", "--silent", "journeys")
                .directory(WEB.toFile())
                .redirectErrorStream(true);
        process.environment().put("COALSCAN_URL", url);
        process.environment().put("COALSCAN_TOKENS", JsonMapper.shared().writeValueAsString(tokens));
        process.environment().put("COALSCAN_ADMIN_KEY", adminKey);
        var journeys = process.start();
        // line by line through this JVM: what the process wrote by itself would mix with the protocol of the test
        // runner
        try (var lines = journeys.inputReader()) {
            lines.lines().forEach(System.out::println);
            return journeys.waitFor();
        } finally {
            journeys.descendants().forEach(ProcessHandle::destroy);
            journeys.destroy();
        }
    }
}
