package io.coalscan.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class KilledServersTest {
    @Test
    void serversThatWereKilledComeBackWhereTheyWereWithWhatTheyKeep(@TempDir Path data) throws Exception {
        List<ProcessHandle> last;
        try (var servers = LocalServers.startApart(data)) {
            var settings = servers.settings();
            keepSomething(settings);
            running(data).forEach(KilledServersTest::kill);

            servers.postgres().startAgain();
            servers.redis().startAgain();
            servers.kafka().startAgain();

            assertThat(servers.settings()).isEqualTo(settings);
            try (var database = database(settings);
                    var statement = database.createStatement()) {
                assertThat(statement.executeQuery("select * from kept").next()).isTrue();
            }
            try (var kafka = kafka(settings)) {
                assertThat(kafka.listTopics().names().get()).contains("kept");
            }
            assertThat(keys(settings)).isZero();
            last = running(data);
        }
        assertThat(last).hasSize(3).noneMatch(ProcessHandle::isAlive);
    }

    private static void keepSomething(Map<String, String> settings) throws Exception {
        try (var database = database(settings);
                var statement = database.createStatement()) {
            // not lost with the process: what is written without waiting for the disk may be
            statement.execute("set synchronous_commit = on");
            statement.execute("create table kept as select 1 as one");
        }
        try (var kafka = kafka(settings)) {
            kafka.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static Connection database(Map<String, String> settings) throws SQLException {
        var url = "jdbc:postgresql://localhost:%s/postgres".formatted(settings.get("coalscan.db.port"));
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    private static Admin kafka(Map<String, String> settings) {
        return Admin.create(Map.of("bootstrap.servers", settings.get("coalscan.kafka")));
    }

    private static long keys(Map<String, String> settings) {
        try (var client = RedisClient.create(settings.get("coalscan.redis"));
                var connection = client.connect()) {
            return connection.sync().dbsize();
        }
    }

    private static List<ProcessHandle> running(Path data) throws IOException {
        return List.of(
                process(data.resolve("postgres/postmaster.pid")),
                process(data.resolve("redis.pid")),
                process(data.resolve("kafka.pid")));
    }

    private static ProcessHandle process(Path pidFile) throws IOException {
        var id = Files.readAllLines(pidFile).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
