package io.coalscan.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A server process that outlived a fleet which was killed. */
public final class LeftOver {
    private static final int SECONDS_TO_END = 10;

    private LeftOver() {}

    /**
     * Ends the process whose id stands in the first line of the file, if it still runs and is what it is taken for, and removes the file.
     *
     * @param program part of the command's file name: a process id may be used again by a stranger
     */
    public static void end(Path pidFile, String program) {
        pidIn(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(process -> runs(process, program))
                .ifPresent(LeftOver::end);
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Long> pidIn(Path pidFile) {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException absentOrUnreadable) {
            return Optional.empty();
        }
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().contains(program))
                .orElse(false);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(SECONDS_TO_END, TimeUnit.SECONDS).join();
        } catch (CompletionException stillRunning) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
