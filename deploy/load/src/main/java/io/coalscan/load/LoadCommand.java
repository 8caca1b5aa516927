package io.coalscan.load;

import io.coalscan.local.bench.Bed;
import io.coalscan.sim.fault.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * {@code ./coalscan load [cold|cached|mixed ...] [--url URL --mints FILE]}: load on a fleet of its own, started as a user starts it, or on one that runs
 * on this machine. Every scenario is bounded in count or time.
 */
public final class LoadCommand {
    private static final int HOLDERS = 110;
    private static final int TRANSACTIONS = 400;
    private static final Duration NODE_LATENCY = Duration.ofMillis(40);
    private static final int BAD_USAGE = 2;

    private LoadCommand() {}

    public static void main(String[] arguments) throws Exception {
        final LoadArguments read;
        try {
            read = LoadArguments.parse(List.of(arguments));
        } catch (LoadArguments.BadArgument | Target.Refused e) {
            System.err.println(e.getMessage());
            System.exit(BAD_USAGE);
            return;
        }
        for (var scenario : read.scenarios()) {
            System.out.println("== " + scenario.shortName());
            try (var bed = new Bed(root())) {
                if (read.target() == null || read.mints() == null) {
                    onOwnFleet(bed, scenario);
                } else {
                    run(bed, scenario, read.target(), read.mints());
                }
            }
        }
    }

    /** A fleet with an empty database before a node at 40 ms. */
    private static void onOwnFleet(Bed bed, Scenario scenario) throws Exception {
        var node = bed.node(
                1 + scenario.tokens(), HOLDERS, TRANSACTIONS, Faults.NONE.latency(NODE_LATENCY, Duration.ZERO));
        var fleet = bed.fleet(node);
        var tokens = node.world().generated();
        var warmUp = tokens.getLast();
        fleet.client().scan(warmUp, 0);
        if (scenario != Scenario.COLD) {
            fleet.client().scan(tokens.getFirst(), 1);
        }
        var mints = Files.write(bed.emptyData().resolve("mints"), tokens.subList(0, tokens.size() - 1));
        run(bed, scenario, Target.of(fleet.client().port()), mints);
    }

    private static void run(Bed bed, Scenario scenario, Target target, Path mints) throws Exception {
        var answers = GatlingRun.of(scenario, target, mints, bed.emptyData());
        var summaries = Summary.of(Peers.measured(answers));
        summaries.forEach(summary -> System.out.println(summary.line()));
        if (scenario == Scenario.CACHED) {
            new Peers(bed, System.out).compare(target, mints, summaries.getFirst());
        }
    }

    /** The folder of the script, which passes it on. */
    private static Path root() throws IOException {
        return Path.of(System.getProperty("coalscan.root", ".")).toRealPath();
    }
}
