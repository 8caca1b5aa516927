package io.coalscan.local.service;

import org.springframework.http.client.ReactorResourceFactory;

/**
 * The event loops of this JVM, which are the same for all services whoever asks for them. A service that closed its own would stop those that still run
 * and everything else in the JVM that uses the network: so they are left to the end of the JVM.
 */
final class SharedLoops extends ReactorResourceFactory {
    @Override
    public void stop() {
        // others may use them
    }
}
