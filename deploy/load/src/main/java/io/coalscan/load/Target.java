package io.coalscan.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** What is put under load: only ever something of this machine. */
record Target(URI url) {
    /** The address is not of this machine, or no address. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    static Target of(String text) {
        try {
            var url = URI.create(text);
            if (url.getHost() == null || !url.getScheme().equals("http")) {
                throw new Refused("no http address: " + text);
            }
            for (var address : InetAddress.getAllByName(url.getHost())) {
                if (!address.isLoopbackAddress()) {
                    throw new Refused("load goes to this machine only, not to " + url.getHost());
                }
            }
            return new Target(url);
        } catch (IllegalArgumentException | UnknownHostException e) {
            throw new Refused("no address: " + text);
        }
    }

    static Target of(int port) {
        return of("http://127.0.0.1:" + port);
    }
}
