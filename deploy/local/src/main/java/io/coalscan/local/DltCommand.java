package io.coalscan.local;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.coalscan.service.kafka.DeadLetter;
import io.coalscan.service.kafka.DeadLetterBox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** {@code ./coalscan dlt list | replay ID ... | replay --all}: what no service could work off, and sending it to them again. */
final class DltCommand {
    private static final String USAGE =
            "usage: ./coalscan dlt list | replay ID ... | replay --all   [--kafka HOST:PORT] [--data DIR]";
    private static final String ALL = "--all";
    private static final String UNKNOWN = "unknown";
    private static final int BAD_USAGE = 2;
    private static final int FAILED = 1;

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream errors;

    DltCommand(Map<String, String> environment, Clock clock, PrintStream out, PrintStream errors) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        var command = new DltCommand(System.getenv(), Clock.systemUTC(), System.out, System.err);
        System.exit(command.run(List.of(arguments)));
    }

    /** @return exit status */
    int run(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        var kafka = option(words, "--kafka", environment.get("COALSCAN_KAFKA"));
        var data = Path.of(requireNonNull(option(words, "--data", ".coalscan")));
        var what = words.isEmpty() ? "" : words.removeFirst();
        boolean understood = what.equals("list") && words.isEmpty() || what.equals("replay") && !words.isEmpty();
        if (!understood) {
            return fail(BAD_USAGE, USAGE);
        }
        try {
            var box = new DeadLetterBox(kafka == null ? ofFleet(data) : kafka);
            return what.equals("list") ? list(box) : replay(box, words);
        } catch (IOException noFleet) {
            return fail(FAILED, "no fleet has run on this directory: name its Kafka with --kafka HOST:PORT");
        } catch (KafkaException away) {
            return fail(FAILED, "Kafka does not answer: " + away.getMessage());
        }
    }

    private int list(DeadLetterBox box) {
        var letters = box.list();
        out.println(letters.isEmpty() ? "no dead letters" : letters.size() + " dead letters, oldest first");
        letters.forEach(letter -> out.println(line(letter)));
        return 0;
    }

    private int replay(DeadLetterBox box, List<String> words) {
        Set<String> wanted = new HashSet<>(words);
        boolean all = wanted.remove(ALL);
        var sent = box.replay(letter -> all || wanted.contains(letter.id()));
        sent.forEach(letter -> out.println("sent again: " + letter.id()));
        out.println(sent.size() + " sent again");
        sent.forEach(letter -> wanted.remove(letter.id()));
        return wanted.isEmpty() ? 0 : fail(FAILED, "not among the dead letters: " + String.join(", ", wanted));
    }

    private String line(DeadLetter letter) {
        return "%s  %s  scan=%s (%s) mint=%s group=%s%n    %s"
                .formatted(
                        letter.id(),
                        Instant.ofEpochMilli(letter.at()).truncatedTo(ChronoUnit.SECONDS),
                        requireNonNullElse(letter.scanId(), UNKNOWN),
                        stateOf(letter),
                        requireNonNullElse(letter.mint(), UNKNOWN),
                        letter.group(),
                        letter.cause());
    }

    private String stateOf(DeadLetter letter) {
        var end = letter.dropAfter();
        if (end == null) {
            return "unreadable";
        }
        return clock.millis() < end ? "open" : "over";
    }

    private int fail(int status, String message) {
        errors.println(message);
        return status;
    }

    /** The Kafka of the fleet that runs on the directory, as it was told to say where it is. */
    private static String ofFleet(Path data) throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("kafka.properties"))) {
            settings.load(file);
        }
        var listener = settings.getProperty("advertised.listeners", "");
        if (listener.isEmpty()) {
            throw new IOException("no address of Kafka in " + data);
        }
        return listener.substring(listener.indexOf("://") + 3);
    }

    /** Takes the option and its value out of the words. */
    private static @Nullable String option(List<String> words, String name, @Nullable String otherwise) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 == words.size()) {
            return otherwise;
        }
        words.remove(at);
        return words.remove(at);
    }
}
