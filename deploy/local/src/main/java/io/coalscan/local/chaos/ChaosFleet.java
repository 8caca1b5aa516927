package io.coalscan.local.chaos;

import java.util.List;

/** A fleet to be disturbed. It may be closed at any time, and is made before it is started so that it can be. */
sealed interface ChaosFleet extends AutoCloseable permits LocalChaosFleet, ComposeChaosFleet {

    /** All that can be done to it, in the order in which it is done. Known before it runs. */
    List<Disturbance> disturbances();

    /** Returns when a scan would work. */
    void start() throws InterruptedException;

    /** Of its edge. */
    int port();

    /** Tokens of its chain. */
    List<String> mints();

    /** What it keeps, read beside its services. */
    Stored stored();

    /** HOST:PORT. */
    String kafka();

    @Override
    void close();
}
