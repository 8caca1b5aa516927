package io.coalscan.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address for all instances of a service, as a cluster gives it: a connection goes to the next instance that is ready, and stays with it. It reads
 * nothing of what is said.
 */
public final class ServiceAddress implements AutoCloseable {
    private static final long LOOK_MILLIS = 250;
    private static final int BACKLOG = 128;
    private static final Duration TO_CONNECT = Duration.ofSeconds(1);

    private final List<RunningService> instances;
    private final ServerSocket listening;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile List<RunningService> ready;

    private ServiceAddress(List<RunningService> instances, ServerSocket listening) {
        this.instances = List.copyOf(instances);
        this.ready = this.instances;
        this.listening = listening;
    }

    public static ServiceAddress of(List<RunningService> instances) {
        try {
            var address = new ServiceAddress(instances, new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
            address.threads.add(Thread.startVirtualThread(address::accept));
            address.threads.add(Thread.startVirtualThread(address::look));
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    private void look() {
        var readiness = new Readiness(() -> {});
        try {
            while (!listening.isClosed()) {
                var found = new ArrayList<RunningService>();
                for (var each : instances) {
                    if (readiness.isReady(each)) {
                        found.add(each);
                    }
                }
                ready = List.copyOf(found);
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var caller = listening.accept();
                Thread.startVirtualThread(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** With no instance to be reached, the caller's connection ends. */
    private void connect(Socket caller) {
        var candidates = ready;
        int first = next.getAndIncrement();
        try (caller) {
            for (int i = 0; i < candidates.size(); i++) {
                var chosen = candidates.get(Math.floorMod(first + i, candidates.size()));
                try (var instance = new Socket()) {
                    instance.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), chosen.port()), (int)
                            TO_CONNECT.toMillis());
                    exchange(caller, instance);
                    return;
                } catch (IOException notThere) {
                    continue;
                }
            }
        } catch (IOException ended) {
            return;
        }
    }

    private static void exchange(Socket caller, Socket instance) throws IOException {
        caller.setTcpNoDelay(true);
        instance.setTcpNoDelay(true);
        var answers = Thread.startVirtualThread(() -> pass(instance, caller));
        pass(caller, instance);
        try {
            answers.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until one side ends; then the other side hears of it. */
    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException broken) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.forEach(Thread::interrupt);
    }
}
