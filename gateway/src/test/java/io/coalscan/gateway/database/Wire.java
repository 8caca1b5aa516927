package io.coalscan.gateway.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server of this machine that a test may cut and mend: the server is away then for those who reach it by this line. */
public final class Wire implements AutoCloseable {
    private final ServerSocket entrance;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public Wire(int server) {
        this.server = server;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Connections break, and new ones break at once. */
    public void cut() {
        cut = true;
        open.forEach(Wire::end);
        open.clear();
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                var caller = entrance.accept();
                if (cut) {
                    end(caller);
                } else {
                    join(caller, new Socket(InetAddress.getLoopbackAddress(), server));
                }
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void join(Socket caller, Socket target) {
        open.add(caller);
        open.add(target);
        Thread.ofVirtual().start(() -> pass(caller, target));
        Thread.ofVirtual().start(() -> pass(target, caller));
        if (cut) {
            cut();
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // ends both below
        }
        end(from);
        end(to);
        open.remove(from);
        open.remove(to);
    }

    private static void end(Closeable connection) {
        try {
            connection.close();
        } catch (IOException alreadyEnded) {
            throw new UncheckedIOException(alreadyEnded);
        }
    }

    @Override
    public void close() {
        end(entrance);
        cut();
    }
}
