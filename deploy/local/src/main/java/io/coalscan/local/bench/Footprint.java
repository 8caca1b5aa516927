package io.coalscan.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of a process and all its descendants, pages that they share counted once (PSS of Linux). */
final class Footprint {
    private Footprint() {}

    /** Bytes; a process that ended in between counts nothing. */
    static long of(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToLong(process -> pss(process.pid()))
                .sum();
    }

    private static long pss(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
