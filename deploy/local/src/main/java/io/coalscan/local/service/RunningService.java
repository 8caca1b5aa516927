package io.coalscan.local.service;

/** A service of the fleet that was started. */
public interface RunningService extends AutoCloseable {
    FleetService service();

    int port();

    /** Port of its health and metrics. */
    int managementPort();

    @Override
    void close();
}
