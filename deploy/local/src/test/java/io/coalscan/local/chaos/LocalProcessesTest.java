package io.coalscan.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LocalProcessesTest {
    private static final int KILLED = 128 + 9;
    private static final char STOPPED = 'T';

    private Process process;
    private LocalProcesses named;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        // answers each line by itself
        process = new ProcessBuilder("cat").start();
        var file = Files.writeString(folder.resolve("cat.pid"), process.pid() + "\n");
        named = new LocalProcesses(List.of(file, folder.resolve("absent.pid")));
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aKilledProcessIsGoneAtOnce() throws InterruptedException {
        named.kill();

        assertThat(process.waitFor()).isEqualTo(KILLED);
        assertThat(named.ids()).isEmpty();
    }

    @Test
    void aPausedProcessLivesAndDoesNothingUntilItIsResumed() throws IOException {
        named.pause();
        while (state() != STOPPED) {
            Thread.onSpinWait();
        }

        named.resume();
        process.outputWriter().append("still there\n").flush();

        assertThat(process.inputReader().readLine()).isEqualTo("still there");
    }

    /** As Linux tells it, behind the name in parentheses. */
    private char state() throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return stat.charAt(stat.lastIndexOf(')') + 2);
    }
}
