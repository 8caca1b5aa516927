package io.coalscan.local.service;

/** A service of the fleet that was started. */
public interface RunningService extends AutoCloseable {
    FleetService service();

    int port();

    /** Port of its health and metrics. */
    int managementPort();

    /** It will be closed soon: should it end by itself until then, that is well. */
    default void ending() {}

    @Override
    void close();
}
