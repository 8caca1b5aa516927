package io.coalscan.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeSettings.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodesFileTest {
    private static final String ONE = "https://one.example/?api-key=s3cret";

    @TempDir
    private Path directory;

    @Test
    void namesANodePerLine() throws Exception {
        var nodes = NodesFile.read(file("# ours\n" + ONE
                + " name=main calls=100 ws=wss://one.example/?k=v\n\nhttps://two.example role=last-resort\n"));

        assertThat(nodes).hasSize(2);
        assertThat(nodes.getFirst().name()).isEqualTo("main");
        assertThat(nodes.getFirst().limits().calls()).isEqualTo(100);
        assertThat(nodes.getFirst().ws()).isEqualTo("wss://one.example/?k=v");
        assertThat(nodes.getLast().ws()).isNull();
        assertThat(nodes.getLast().role()).isEqualTo(Role.LAST_RESORT);
    }

    @Test
    void doesNotRepeatWhatIsNoNode() {
        for (String line : List.of(
                "s3cret",
                ONE + " colour=s3cret",
                ONE + " role=s3cret",
                ONE + " calls=s3cret",
                ONE + " ws=http://s3cret")) {
            assertThatThrownBy(() -> NodesFile.read(file(line)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void isReadAgainWhenItChangesAndKeptWhenItMakesNoSense() throws Exception {
        BlockingQueue<List<NodeSettings>> told = new LinkedBlockingQueue<>();
        Path file = file(ONE);
        try (var followed = NodesFile.follow(file, Duration.ofMillis(20), told::add)) {
            Files.writeString(file, "nonsense");
            Files.writeString(file, ONE.replace("s3cret", "n3w"));

            var now = told.poll(20, TimeUnit.SECONDS);

            assertThat(followed).isNotNull();
            assertThat(now).hasSize(1);
            assertThat(now.getFirst().url()).endsWith("n3w");
        }
    }

    private Path file(String content) throws Exception {
        return Files.writeString(directory.resolve("nodes"), content);
    }
}
