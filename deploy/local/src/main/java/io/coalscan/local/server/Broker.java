package io.coalscan.local.server;

/** A Kafka server that can be started more than once on the same storage. */
sealed interface Broker extends AutoCloseable permits InJvmBroker, ApartBroker {
    /** Returns when it answers. */
    void start();

    /** Returns when it is gone. */
    @Override
    void close();
}
