package io.coalscan.local.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A file system in memory of a fixed size (tmpfs), as a folder that a server keeps its data in: what a quota is elsewhere. Needs the right to mount. */
final class SmallDisk implements AutoCloseable {
    private static final int SECONDS_TO_MOUNT = 10;
    private static final int CHUNK = 4096;

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** This machine does not let this user mount anything. */
    static final class NotAllowed extends Exception {
        private static final long serialVersionUID = 1;

        NotAllowed(String said) {
            super("no small disk can be mounted here: " + said);
        }
    }

    static SmallDisk mount(Path folder, int megabytes) throws IOException, NotAllowed {
        Files.createDirectories(folder);
        run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + megabytes + "m", "coalscan-chaos", folder.toString());
        return new SmallDisk(folder);
    }

    /** Writes until nothing more can be written. */
    void fill() {
        var chunk = new byte[CHUNK];
        Arrays.fill(chunk, (byte) 1);
        try (var out = Files.newOutputStream(ballast)) {
            writeAll(out, chunk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeAll(OutputStream out, byte[] chunk) {
        try {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            return;
        }
    }

    void free() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            run("umount", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotAllowed e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String... command) throws IOException, NotAllowed {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var said = new String(process.getInputStream().readAllBytes()).strip();
            if (!process.waitFor(SECONDS_TO_MOUNT, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new NotAllowed(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
