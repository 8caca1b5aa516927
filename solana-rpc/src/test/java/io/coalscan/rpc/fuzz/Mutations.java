package io.coalscan.rpc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;

/** Spoils JSON in the ways in which nodes, and those who would harm us through them, could: the same seed spoils the same way. */
public final class Mutations {
    private static final Duration HANGING = Duration.ofSeconds(60);
    /** What the first try needs for classes and counters is in it. */
    private static final long ROOM = 48 << 20;

    private static final long ROOM_PER_BYTE = 400;
    private static final byte[] NO_UTF8 = {
        '"', (byte) 0xC3, 0x28, (byte) 0xFF, (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'
    };
    private static final List<String> GRAFTS = List.of(
            "null",
            "true",
            "-1",
            "0.5",
            "1e400",
            "1e-400",
            "1E9999999",
            "18446744073709551615",
            "99999999999999999999999999",
            "-9223372036854775808",
            "9223372036854775807",
            "1".repeat(2_000),
            "\"\"",
            "\"x\"",
            "\"null\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "9".repeat(30_000) + "\"",
            "\"" + "=".repeat(300) + "\"",
            "\"" + "1".repeat(3_000) + "\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[1,2,3]",
            "[\"AAAA\",\"base64\"]",
            "[\"0OIl\",\"base58\"]",
            "{\"a\":1}",
            "{\"slot\":null}",
            "[".repeat(3_000),
            "{\"a\":".repeat(3_000),
            "[".repeat(400) + "]".repeat(400));

    private final Random random;

    private Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** One to four faults. */
    public static byte[] of(String json, long seed) {
        Mutations mutations = new Mutations(seed);
        byte[] spoilt = json.getBytes(StandardCharsets.UTF_8);
        for (int faults = mutations.random.nextInt(4); faults >= 0; faults--) {
            spoilt = mutations.one(spoilt);
        }
        return spoilt;
    }

    /** Flips bits in bytes that are no JSON. */
    public static byte[] flipped(byte[] bytes, long seed) {
        return new Mutations(seed).flip(bytes);
    }

    /** Runs what must neither hang nor take much more memory than its input is long. */
    public static void bounded(byte[] input, Runnable work) {
        Assertions.assertTimeoutPreemptively(HANGING, () -> {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            work.run();
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes allocated for %s bytes of input", input.length)
                    .isLessThan(ROOM + ROOM_PER_BYTE * input.length);
        });
    }

    private byte[] one(byte[] json) {
        if (json.length < 4) {
            return json;
        }
        return switch (random.nextInt(8)) {
            case 0 -> piece(json, 0, random.nextInt(json.length));
            case 1 -> flip(json);
            case 2 -> without(json);
            case 3 -> twice(json);
            case 4 -> joined(piece(json, 0, random.nextInt(json.length)), NO_UTF8, json);
            default -> graft(json);
        };
    }

    private byte[] flip(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int n = random.nextInt(8); n >= 0 && flipped.length > 0; n--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] without(byte[] json) {
        int from = random.nextInt(json.length);
        int to = Math.min(json.length, from + 1 + random.nextInt(40));
        return joined(piece(json, 0, from), piece(json, to, json.length));
    }

    private byte[] twice(byte[] json) {
        int from = random.nextInt(json.length);
        int to = Math.min(json.length, from + 1 + random.nextInt(200));
        return joined(piece(json, 0, to), piece(json, from, json.length));
    }

    /** Another value in the place of one. */
    private byte[] graft(byte[] json) {
        List<Integer> values = values(json);
        if (values.isEmpty()) {
            return json;
        }
        int from = values.get(random.nextInt(values.size()));
        byte[] graft = random.nextInt(GRAFTS.size() + 1) == 0
                ? NO_UTF8
                : GRAFTS.get(random.nextInt(GRAFTS.size())).getBytes(StandardCharsets.UTF_8);
        return joined(piece(json, 0, from), graft, piece(json, end(json, from), json.length));
    }

    /** Where values begin. */
    private static List<Integer> values(byte[] json) {
        List<Integer> values = new ArrayList<>();
        boolean text = false;
        for (int at = 0; at < json.length - 1; at++) {
            if (json[at] == '"' && (at == 0 || json[at - 1] != '\\')) {
                text = !text;
            } else if (!text && (json[at] == ':' || json[at] == '[' || json[at] == ',')) {
                values.add(at + 1);
            }
        }
        return values;
    }

    private static int end(byte[] json, int from) {
        int depth = 0;
        boolean text = false;
        for (int at = from; at < json.length; at++) {
            byte c = json[at];
            if (c == '"' && json[at - 1] != '\\') {
                text = !text;
            } else if (!text && (c == '{' || c == '[')) {
                depth++;
            } else if (!text && (c == '}' || c == ']')) {
                if (depth-- == 0) {
                    return at;
                }
            } else if (!text && c == ',' && depth == 0) {
                return at;
            }
        }
        return json.length;
    }

    private static byte[] piece(byte[] json, int from, int to) {
        return java.util.Arrays.copyOfRange(json, from, to);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
