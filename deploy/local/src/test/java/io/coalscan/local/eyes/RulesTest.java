package io.coalscan.local.eyes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alert rules: promtool's own tests of them (skipped, with the reason, without it), and that each alert says what to do. */
class RulesTest {

    @Test
    void prometheusTakesTheConfigurationAndItsRules() throws Exception {
        promtool("check", "config", "prometheus.yml");
    }

    @Test
    void alertsFireWhenTheyShouldAndOnlyThen() throws Exception {
        var tests = Watched.files(Watched.PROMETHEUS.resolve("tests")).stream()
                .map(file -> "tests/" + file.getFileName())
                .toList();
        promtool(Stream.concat(Stream.of("test", "rules"), tests.stream()).toArray(String[]::new));
    }

    @Test
    void everyAlertHasATestARunbookAndSomebodyToTell() {
        var tests = Watched.files(Watched.PROMETHEUS.resolve("tests")).stream()
                .map(Watched::text)
                .toList();
        assertThat(Watched.alerts()).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.labels().get("severity")).isIn("page", "ticket");
            assertThat(alert.annotations().get("runbook")).isEqualTo("docs/runbooks/" + alert.name() + ".md");
            assertThat(Watched.ROOT.resolve(alert.annotations().get("runbook"))).exists();
            assertThat(tests).anyMatch(test -> test.contains("alertname: " + alert.name() + "\n"));
        });
    }

    @Test
    void everyRunbookNamedAsAnAlertIsOfOne() {
        assertThat(Watched.files(Watched.ROOT.resolve("docs/runbooks")).stream()
                        .map(file -> file.getFileName().toString().replace(".md", ""))
                        .filter(name -> name.startsWith("Coalscan")))
                .containsExactlyInAnyOrderElementsOf(
                        Watched.alerts().stream().map(Watched.Alert::name).toList());
    }

    @Test
    void whatNoServiceTellsIsNamedWithWhoeverAsksForIt() {
        assertThat(WatchedMetrics.missing(new Scrape()))
                .contains(
                        "CoalscanNoNodeReady: no service tells coalscan_rpc_state",
                        "CoalscanNoNodeReady: grouped by application, which nothing in it has",
                        "CoalscanNoNodeReady: its words name the label application",
                        "runtime.json: Threads: no service tells jvm_threads_live_threads")
                .noneMatch(line -> line.contains("no rule records"));
    }

    @Test
    void anExpressionIsReadForItsMetricsItsMatchersAndItsGrouping() {
        var read = Expression.of(
                "histogram_quantile(0.95, sum by (event, le) (rate(a_bucket{fate=\"dead\",x=~\"1|2\"}[5m]))) > 5 and b * 2 > c:d:rate5m");

        assertThat(read.selectors().stream().map(Expression.Selector::metric))
                .containsExactly("a_bucket", "b", "c:d:rate5m");
        assertThat(read.selectors().getFirst().matchers())
                .containsExactly(new Expression.Matcher("fate", "=", "dead"), new Expression.Matcher("x", "=~", "1|2"));
        assertThat(read.grouping()).containsExactlyInAnyOrder("event", "le");
    }

    private static void promtool(String... arguments) throws Exception {
        assumeTrue(isInstalled(), "promtool is missing: Debian's package prometheus has it");
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(Watched.PROMETHEUS.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "promtool")));
    }
}
