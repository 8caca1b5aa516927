package io.coalscan.service.event;

/** Knows failures that are of something that a service stands on, whatever the event that it works on. */
@FunctionalInterface
public interface OutageReading {
    boolean isOutage(Throwable failure);
}
