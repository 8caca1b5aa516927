package io.coalscan.service.web;

import io.coalscan.model.error.ErrorCode;
import java.util.Optional;

/** Knows what failures of one library mean to a caller. */
@FunctionalInterface
public interface FailureReading {
    /** The code of a failure that this reading knows. */
    Optional<ErrorCode> codeOf(Throwable failure);
}
