package io.coalscan.local;

import io.coalscan.local.service.FleetService;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the command line of {@code ./coalscan up}. */
final class FleetArguments {
    /** The command line cannot be understood; the message is for the user. */
    static final class BadArgument extends RuntimeException {
        BadArgument(String message) {
            super(message);
        }
    }

    private int port = FleetOptions.USUAL_PORT;
    private Path data = Path.of(".coalscan");
    private @Nullable String rpcUrls;
    private @Nullable String trustedProxies;
    private @Nullable Double solUsd;
    private List<FleetService> apart = List.of();

    private FleetArguments() {}

    static FleetOptions parse(List<String> arguments, Map<String, String> environment) {
        var read = new FleetArguments();
        read.rpcUrls = blankToNull(environment.get("COALSCAN_RPC_URLS"));
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            read.option(rest.next(), rest);
        }
        return new FleetOptions(read.port, read.data, read.rpcUrls, read.trustedProxies, read.solUsd, read.apart);
    }

    private void option(String argument, Iterator<String> rest) {
        int equals = argument.indexOf('=');
        var name = equals < 0 ? argument : argument.substring(0, equals);
        switch (name) {
            case "--port" -> port = (int) number(name, value(argument, equals, rest));
            case "--data" -> data = Path.of(value(argument, equals, rest));
            case "--rpc" -> rpcUrls = blankToNull(value(argument, equals, rest));
            case "--trusted-proxies" -> trustedProxies = blankToNull(value(argument, equals, rest));
            case "--sol-usd" -> solUsd = number(name, value(argument, equals, rest));
            case "--apart" -> apart = services(value(argument, equals, rest));
            default -> throw new BadArgument("unknown option: " + argument);
        }
    }

    private static String value(String argument, int equals, Iterator<String> rest) {
        if (equals >= 0) {
            return argument.substring(equals + 1);
        }
        if (!rest.hasNext()) {
            throw new BadArgument(argument + " needs a value");
        }
        return rest.next();
    }

    private static double number(String name, String value) {
        try {
            double number = Double.parseDouble(value);
            if (number >= 0 && number < Integer.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new BadArgument(name + " is no number: " + value);
        }
        throw new BadArgument(name + " is out of range: " + value);
    }

    private static List<FleetService> services(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(name -> FleetService.named(name.strip())
                        .orElseThrow(() -> new BadArgument("--apart knows " + FleetService.names() + ", not: " + name)))
                .toList();
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
