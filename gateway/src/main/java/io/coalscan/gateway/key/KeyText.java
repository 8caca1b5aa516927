package io.coalscan.gateway.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * How keys are written: {@code coal_<12 letters and digits>_<43 letters and digits>}. What stands before the second underscore is the key's id, which may be
 * shown and logged; the prefix lets scanners of leaked secrets know it. The rest is 256 bits of chance, so that nobody finds it from its hash by trying,
 * however fast the hash: a slow one, or one with a pepper, would protect only what people can remember.
 */
public final class KeyText {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String ALPHABET = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int ID = 12;
    private static final int SECRET = 43;
    private static final Pattern KEY = Pattern.compile("(coal_[a-z0-9]{%d})_[A-Za-z0-9]{%d}".formatted(ID, SECRET));

    private KeyText() {}

    static String newId(RandomGenerator random) {
        return "coal_" + some(random, DIGITS, ID);
    }

    static String newKey(String id, RandomGenerator random) {
        return id + '_' + some(random, ALPHABET, SECRET);
    }

    /** Empty when the text is no key of ours, whatever is stored. */
    static Optional<String> idIn(String text) {
        var match = KEY.matcher(text);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** Whether a key stands somewhere in the text. */
    public static boolean isWithin(String text) {
        return KEY.matcher(text).find();
    }

    static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String some(RandomGenerator random, String alphabet, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
