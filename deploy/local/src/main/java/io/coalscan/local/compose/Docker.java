package io.coalscan.local.compose;

import java.util.List;

/** A container engine, asked by words. */
public interface Docker {

    /** @param output both what it said and what went wrong */
    record Outcome(int status, String output) {
        public boolean well() {
            return status == 0;
        }
    }

    Outcome tried(List<String> arguments);

    /**
     * @return what it said
     * @throws IllegalStateException when the command fails
     */
    default String run(List<String> arguments) {
        var outcome = tried(arguments);
        if (!outcome.well()) {
            throw new IllegalStateException("docker " + String.join(" ", arguments) + ": " + outcome.output());
        }
        return outcome.output();
    }
}
