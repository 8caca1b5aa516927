package io.coalscan.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class LocalServersTest {

    @Test
    void aNewStartKeepsTheDataAndEndsWhatAKilledFleetLeftBehind(@TempDir Path data) throws Exception {
        var killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Servers.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(killed.inputReader().lines().anyMatch("started"::equals)).isTrue();
        var left = List.of(pid(data.resolve("postgres/postmaster.pid")), pid(data.resolve("redis.pid")));
        killed.destroyForcibly().waitFor();
        assertThat(left).allMatch(LocalServersTest::isAlive);

        try (var servers = LocalServers.start(data)) {
            assertThat(left).noneMatch(LocalServersTest::isAlive);
            assertThat(count(servers)).isOne();
        }
        assertThat(Files.exists(data.resolve("postgres/postmaster.pid"))).isFalse();
    }

    @Test
    void redisAnswersUntilItIsClosedAlsoWhileItsJvmShutsDown(@TempDir Path data) throws Exception {
        var jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShuttingDown.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        var printed = jvm.inputReader().lines().toList();

        assertThat(printed).contains("answered in the shutdown");
        assertThat(data.resolve("redis.pid")).doesNotExist();
    }

    private static int count(LocalServers servers) throws SQLException {
        try (var connection = DriverManager.getConnection(url(servers), "postgres", "postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String url(LocalServers servers) {
        return "jdbc:postgresql://localhost:%s/postgres"
                .formatted(servers.settings().get("coalscan.db.port"));
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** A JVM that ends itself while its shutdown still needs Redis. */
    static final class ShuttingDown {
        public static void main(String[] arguments) throws Exception {
            var data = Path.of(arguments[0]);
            var redis = LocalRedis.start(data);
            var process = ProcessHandle.of(pid(data.resolve("redis.pid"))).orElseThrow();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (staysAlive(process)) {
                    System.out.println("answered in the shutdown");
                }
                redis.close();
            }));
        }

        private static boolean staysAlive(ProcessHandle process) {
            try {
                process.onExit().get(1, TimeUnit.SECONDS);
                return false;
            } catch (TimeoutException stillRuns) {
                return true;
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A fleet's servers with a row in the database. */
    static final class Servers {
        public static void main(String[] arguments) throws Exception {
            try (var servers = LocalServers.start(Path.of(arguments[0]));
                    var connection = DriverManager.getConnection(url(servers), "postgres", "postgres");
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 1 as one");
                System.out.println("started");
                TimeUnit.MINUTES.sleep(5);
            }
        }
    }
}
