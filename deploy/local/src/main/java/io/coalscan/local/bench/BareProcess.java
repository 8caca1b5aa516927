package io.coalscan.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A {@link BareServer} in a JVM of its own, with the settings of the fleet's. */
public final class BareProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    private BareProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static BareProcess start(Path document) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx400m",
                        "-Dreactor.netty.ioWorkerCount=2",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareServer.class.getName(),
                        document.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(BareServer.READY)) {
                return new BareProcess(process, Integer.parseInt(line.substring(BareServer.READY.length())));
            }
        }
        throw new IOException("the bare server ended before it listened");
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
