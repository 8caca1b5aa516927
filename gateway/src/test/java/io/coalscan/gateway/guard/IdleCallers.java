package io.coalscan.gateway.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;

/** A process that opens connections, says nothing, and ends when the other end has closed them all. */
final class IdleCallers {
    static final String OPEN = "all are open";

    private IdleCallers() {}

    /** @param arguments port and number of connections */
    public static void main(String[] arguments) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var connections = new ArrayList<SocketChannel>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            connections.add(SocketChannel.open(address));
        }
        System.out.println(OPEN);
        for (var connection : connections) {
            try (connection) {
                while (connection.read(ByteBuffer.allocate(16)) >= 0) {
                    // nothing is expected: what comes is dropped
                }
            } catch (IOException reset) {
                connection.close();
            }
        }
    }
}
