package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.coalscan.local.service.FleetService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class FleetEndTest {

    @Test
    void aFleetThatIsClosedWhileItStartsLeavesNoProcessBehind(@TempDir Path data) throws Exception {
        var files =
                List.of(data.resolve("postgres/postmaster.pid"), data.resolve("redis.pid"), data.resolve("holder.pid"));
        var fleet = new Fleet(new FleetOptions(0, data, null, null, 150.0, Set.of(FleetService.HOLDER)));
        var start = CompletableFuture.supplyAsync(() -> catchThrowable(fleet::start), Thread::startVirtualThread);
        while (!files.stream().allMatch(FleetEndTest::namesAProcess)) {
            assertThat(start.isDone()).isFalse();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        var processes = files.stream().map(FleetEndTest::process).toList();

        fleet.close();

        assertThat(start.get()).isInstanceOf(Fleet.Stopped.class);
        assertThat(processes.subList(1, 3)).noneMatch(ProcessHandle::isAlive);
        // PostgreSQL is taken for ended when it has given up its data; the process goes a moment later
        assertThat(files.getFirst()).doesNotExist();
        processes.getFirst().onExit().orTimeout(1, TimeUnit.SECONDS).join();
        DataDirectory.take(data).close();
    }

    private static boolean namesAProcess(Path file) {
        return Files.exists(file) && !firstLine(file).isBlank();
    }

    private static ProcessHandle process(Path file) {
        return ProcessHandle.of(Long.parseLong(firstLine(file).strip())).orElseThrow();
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException gone) {
            return "";
        }
    }
}
