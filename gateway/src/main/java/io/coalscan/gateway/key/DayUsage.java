package io.coalscan.gateway.key;

import java.time.LocalDate;

/** @param day in UTC */
public record DayUsage(LocalDate day, long requests) {}
