package io.coalscan.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time that processes have used since they began, by Linux's count in hundredths of a second. */
final class ProcessorTime {
    private static final long MILLIS_PER_TICK = 10;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    private ProcessorTime() {}

    /** Milliseconds of the process alone; 0 when it is gone. */
    static long of(long pid) {
        return ticks(pid, USER, SYSTEM) * MILLIS_PER_TICK;
    }

    /** Milliseconds of the process and of all that it started, those that ended included. */
    static long withChildren(long pid) {
        var living = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        return living.mapToLong(process -> ticks(process.pid(), USER, SYSTEM, ENDED_USER, ENDED_SYSTEM))
                        .sum()
                * MILLIS_PER_TICK;
    }

    /** @param fields counted behind the command's name, which may hold blanks */
    private static long ticks(long pid, int... fields) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int field : fields) {
                sum += Long.parseLong(values[field]);
            }
            return sum;
        } catch (IOException gone) {
            return 0;
        }
    }
}
