package io.coalscan.rpc.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry that ships with CoalScan. Immutable. */
public final class KnownAddresses implements AddressBook {
    private static final String RESOURCE = "addresses.csv";
    private static final int COLUMNS = 5;
    private static final KnownAddresses SHIPPED = new KnownAddresses(read());

    private final Map<String, KnownAddress> byAddress;

    private KnownAddresses(Map<String, KnownAddress> byAddress) {
        this.byAddress = Collections.unmodifiableMap(byAddress);
    }

    public static KnownAddresses shipped() {
        return SHIPPED;
    }

    @Override
    public @Nullable KnownAddress find(String address) {
        return byAddress.get(address);
    }

    /** Every entry, in the order of the list. */
    public Collection<KnownAddress> all() {
        return byAddress.values();
    }

    private static Map<String, KnownAddress> read() {
        try (InputStream in = KnownAddresses.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the address list is missing from the class path: " + RESOURCE);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, KnownAddress> read = new LinkedHashMap<>();
            lines.lines().skip(1).map(KnownAddresses::parse).forEach(entry -> {
                if (read.put(entry.address(), entry) != null) {
                    throw new IllegalStateException("listed twice: " + entry.address());
                }
            });
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list is ours and has neither quotes nor commas inside a field. */
    private static KnownAddress parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != COLUMNS) {
            throw new IllegalStateException("not " + COLUMNS + " columns: " + line);
        }
        return new KnownAddress(
                fields[0],
                fields[1],
                KnownAddress.Category.valueOf(fields[2]),
                fields[3],
                Double.parseDouble(fields[4]));
    }
}
