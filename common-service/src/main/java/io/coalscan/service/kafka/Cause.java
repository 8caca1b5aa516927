package io.coalscan.service.kafka;

import java.util.Arrays;

/** What failed and where, in one line: a failure without a message, such as a NullPointerException's, would tell nothing otherwise. */
final class Cause {
    private static final String OURS = "io.coalscan.";

    private Cause() {}

    /** The failure, and {@code at=Class.method:line} of the innermost of our own frames, where one has any. */
    static String of(Throwable failure) {
        return at(failure, failure);
    }

    private static String at(Throwable told, Throwable cause) {
        var deeper = cause.getCause();
        if (deeper != null) {
            return at(told, deeper);
        }
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> told + " at=" + simple(frame.getClassName()) + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber())
                .orElseGet(told::toString);
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
