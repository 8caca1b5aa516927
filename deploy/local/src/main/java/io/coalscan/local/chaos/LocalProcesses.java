package io.coalscan.local.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processes of this machine that wrote down their ids, with those that they started.
 *
 * @param pidFiles with a process id in the first line
 */
record LocalProcesses(List<Path> pidFiles) implements Killable {

    LocalProcesses {
        pidFiles = List.copyOf(pidFiles);
    }

    /** Returns when they are gone. */
    @Override
    public void kill() {
        var all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    @Override
    public void end() {
        all().forEach(ProcessHandle::destroy);
    }

    @Override
    public void pause() {
        signal("STOP");
    }

    @Override
    public void resume() {
        signal("CONT");
    }

    List<Long> ids() {
        return all().stream().map(ProcessHandle::pid).toList();
    }

    private void signal(String name) {
        try {
            for (var process : all()) {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<ProcessHandle> all() {
        return pidFiles.stream()
                .flatMap(LocalProcesses::named)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    private static Stream<ProcessHandle> named(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of).stream();
        } catch (IOException noSuchProcess) {
            return Stream.empty();
        }
    }
}
