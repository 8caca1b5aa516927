package io.coalscan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Everything that one fleet keeps, in use by one fleet at a time; the lock goes with the process, however it ends. */
final class DataDirectory implements AutoCloseable {
    /** Another fleet uses the directory. */
    static final class InUse extends RuntimeException {
        InUse(Path path) {
            super("another fleet is running on " + path + ": stop it, or choose another directory with --data");
        }
    }

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            var file =
                    FileChannel.open(path.resolve("fleet.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locks(file)) {
                file.close();
                throw new InUse(path);
            }
            return new DataDirectory(path.toAbsolutePath().normalize(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locks(FileChannel file) throws IOException {
        try {
            @Nullable Object taken = file.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException ownFleet) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
