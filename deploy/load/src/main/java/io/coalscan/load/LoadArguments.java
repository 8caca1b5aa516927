package io.coalscan.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@code ./coalscan load}.
 *
 * @param target a fleet that runs already; null for one of its own
 * @param mints a file with tokens of that fleet's chain, one a line
 */
record LoadArguments(
        List<Scenario> scenarios,
        @Nullable Target target,
        @Nullable Path mints) {
    /** The command line cannot be understood; the message is for the user. */
    static final class BadArgument extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadArgument(String message) {
            super(message);
        }
    }

    static LoadArguments parse(List<String> arguments) {
        var scenarios = new ArrayList<Scenario>();
        Target target = null;
        Path mints = null;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (argument.startsWith("--") && !rest.hasNext()) {
                throw new BadArgument(argument + " needs a value");
            }
            switch (argument) {
                case "--url" -> target = Target.of(rest.next());
                case "--mints" -> mints = Path.of(rest.next());
                default ->
                    scenarios.add(Scenario.named(argument)
                            .orElseThrow(() -> new BadArgument("not cold, cached or mixed: " + argument)));
            }
        }
        if (target == null != (mints == null)) {
            throw new BadArgument(
                    "--url and --mints go together: tokens of the chain that the fleet reads, one a line");
        }
        return new LoadArguments(scenarios.isEmpty() ? List.of(Scenario.values()) : scenarios, target, mints);
    }
}
