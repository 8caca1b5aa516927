package io.coalscan.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** solwatch of npm, an open command that audits one token: installed for the time of a measurement, run without its web. */
final class Solwatch implements AutoCloseable {
    static final String NAME = "solwatch 0.1.18";
    private static final String PACKAGE = "@aetherbytes/solwatch@0.1.18";
    private static final long INSTALLED_WITHIN_SECONDS = 180;
    private static final long ANSWERED_WITHIN_SECONDS = 120;
    private static final int STARTS = 5;
    private static final List<String> OTHER_SETTINGS =
            List.of("HELIUS_API_KEY", "SOLWATCH_", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY");

    private final Path folder;
    private final NoWeb web;
    private final Set<String> hosts = new TreeSet<>();
    private long startMillis;

    private Solwatch(Path folder, NoWeb web) {
        this.folder = folder;
        this.web = web;
    }

    /**
     * @param millis from the command to its end
     * @param notItsOwnMillis of them, in which its command started or a web call was tried
     */
    record Audit(long millis, long notItsOwnMillis, JsonNode report) {
        /** Token accounts that it looked at. */
        int accounts() {
            var holders = report.path("sections").path("holders");
            return holders.path("top").size() + holders.path("excluded").size();
        }
    }

    /** @throws IOException saying why it cannot be had */
    static Solwatch install(Path folder) throws IOException, InterruptedException {
        var said = folder.resolve("install.out");
        var process = new ProcessBuilder(
                        "npm", "install", "--no-audit", "--no-fund", "--prefix", folder.toString(), PACKAGE)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(INSTALLED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("npm did not install it within " + INSTALLED_WITHIN_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException("npm did not install it");
        }
        var installed = new Solwatch(folder, NoWeb.start());
        installed.learnStart();
        return installed;
    }

    /** How long its command takes to do nothing. */
    private void learnStart() throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        for (int i = 0; i < STARTS; i++) {
            times.add(run("", List.of("--version")).millis());
        }
        startMillis = Figures.median(times);
    }

    /** @param node that it reads */
    Audit audit(String mint, String node) throws IOException, InterruptedException {
        web.forget();
        var run = run(node, List.of("audit", mint, "--agent"));
        var report = JsonMapper.shared().readTree(run.output().toFile());
        hosts.addAll(web.hosts());
        var audit = new Audit(run.millis(), startMillis + web.triedMillis(), report);
        if (audit.accounts() == 0) {
            throw new IllegalStateException(NAME + " found no holders: " + report.path("warnings"));
        }
        return audit;
    }

    /** Whom it tried to call in all audits so far. */
    Set<String> triedHosts() {
        return hosts;
    }

    private record Run(long millis, Path output) {}

    private Run run(String node, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(folder.resolve("node_modules/.bin/solwatch").toString());
        command.addAll(arguments);
        var output = folder.resolve("audit.json");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("audit.err").toFile())
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(Solwatch::isOtherSetting);
        environment.put("SOLWATCH_RPC_URL", node);
        environment.put("HTTPS_PROXY", web.url());
        long begin = System.nanoTime();
        var process = builder.start();
        if (!process.waitFor(ANSWERED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(NAME + " did not end within " + ANSWERED_WITHIN_SECONDS + " s");
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        if (process.exitValue() != 0) {
            throw new IOException(NAME + " failed: " + Files.readString(folder.resolve("audit.err")));
        }
        return new Run(millis, output);
    }

    private static boolean isOtherSetting(String name) {
        return OTHER_SETTINGS.stream().anyMatch(name.toUpperCase(Locale.ROOT)::startsWith);
    }

    @Override
    public void close() throws IOException {
        web.close();
    }
}
