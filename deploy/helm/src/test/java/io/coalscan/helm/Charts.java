package io.coalscan.helm;

import static org.junit.jupiter.api.Assumptions.abort;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The umbrella chart with its library, in a copy of this folder's: packing the library writes beside it. */
final class Charts {
    static final String RELEASE = "coalscan";
    static final String NAMESPACE = "tokens";
    private static final Path SOURCE = Path.of("").toAbsolutePath();
    private static @Nullable Charts packed;

    private final Path umbrella;

    private Charts(Path umbrella) {
        this.umbrella = umbrella;
    }

    /** Aborts the test, saying why, where Helm's native library does not run. */
    static synchronized Charts packed() {
        if (packed == null) {
            var copy = SOURCE.resolve("target/charts");
            copy(SOURCE.resolve("coalscan"), copy.resolve("coalscan"));
            copy(SOURCE.resolve("coalscan-service"), copy.resolve("coalscan-service"));
            pack(copy.resolve("coalscan"));
            packed = new Charts(copy.resolve("coalscan"));
        }
        return Objects.requireNonNull(packed);
    }

    /** Folder of the values files that are shipped with the chart. */
    Path folder() {
        return umbrella;
    }

    /** What {@code helm template} prints. */
    String render(Path... values) {
        var template = new Helm(umbrella).template().withName(RELEASE).withNamespace(NAMESPACE);
        for (var file : values) {
            template.withValuesFile(file);
        }
        return template.call();
    }

    /** The same with further values as text. */
    String renderWith(String values) {
        try {
            var file = Files.createTempFile(umbrella.getParent(), "values", ".yaml");
            return render(Files.writeString(file, values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(Path umbrella) {
        try {
            new Helm(umbrella).dependency().update().call();
        } catch (LinkageError | RuntimeException e) {
            if (runsHere()) {
                throw e;
            }
            abort("Helm's library does not run on " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + ": " + e);
        }
    }

    private static boolean runsHere() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, withoutVersion(file, Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library renders as for Kubernetes 1.20, whatever it is asked for. */
    private static String withoutVersion(Path file, String text) {
        return file.endsWith("Chart.yaml") ? text.replaceAll("(?m)^kubeVersion:.*\n", "") : text;
    }
}
