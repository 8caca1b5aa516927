package io.coalscan.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a simulation is told; it runs in a process of its own, since Gatling makes simulations itself and from nothing.
 *
 * @param mints of tokens, in a file one a line
 * @param answers file that the simulation writes down what it was answered
 */
record Order(Target target, Path mints, Path answers) {
    private static final String URL = "coalscan.load.url";
    private static final String MINTS = "coalscan.load.mints";
    private static final String ANSWERS = "coalscan.load.answers";

    static Order ofThisProcess() {
        return new Order(Target.of(required(URL)), Path.of(required(MINTS)), Path.of(required(ANSWERS)));
    }

    List<String> asProperties() {
        return List.of("-D" + URL + "=" + target.url(), "-D" + MINTS + "=" + mints, "-D" + ANSWERS + "=" + answers);
    }

    List<String> tokens() {
        try {
            return Files.readAllLines(mints).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String required(String property) {
        var value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is not set: simulations are run by ./coalscan load");
        }
        return value;
    }
}
