package io.coalscan.sim;

import io.coalscan.sim.fault.Faults;
import java.util.List;

/**
 * What a simulated world holds and how a node of it behaves at first.
 *
 * @param port 0 for any free one
 * @param seed of all addresses and chances
 * @param startAt epoch milliseconds that the stories' times count back from; 0 for now
 * @param stories names of those to play; none for all
 * @param generated number of generated coins
 * @param holders of each generated coin
 * @param transactions of each generated coin, about
 * @param remembered generated coins kept in memory
 * @param batchLimit members of a batch that a node takes
 * @param providerMethods whether it also has getTransactionsForAddress, getTokenAccounts, getAssetsByOwner and getProgramAccountsV2
 */
public record SimSettings(
        int port,
        long seed,
        long startAt,
        List<String> stories,
        int generated,
        int holders,
        int transactions,
        int remembered,
        int batchLimit,
        boolean providerMethods,
        Faults faults) {

    public static final SimSettings DEFAULT =
            new SimSettings(0, 1, 0, List.of(), 0, 60, 300, 64, 1_000, false, Faults.NONE);

    public SimSettings {
        stories = List.copyOf(stories);
        if (holders < 1 || transactions < 1 || remembered < 1 || batchLimit < 1 || generated < 0) {
            throw new IllegalArgumentException("counts must be positive");
        }
    }

    public SimSettings withPort(int taken) {
        return new SimSettings(
                taken,
                seed,
                startAt,
                stories,
                generated,
                holders,
                transactions,
                remembered,
                batchLimit,
                providerMethods,
                faults);
    }

    public SimSettings withSeed(long other, long start) {
        return new SimSettings(
                port,
                other,
                start,
                stories,
                generated,
                holders,
                transactions,
                remembered,
                batchLimit,
                providerMethods,
                faults);
    }

    public SimSettings withStories(List<String> names) {
        return new SimSettings(
                port,
                seed,
                startAt,
                names,
                generated,
                holders,
                transactions,
                remembered,
                batchLimit,
                providerMethods,
                faults);
    }

    public SimSettings withGenerated(int count, int holdersEach, int transactionsEach) {
        return new SimSettings(
                port,
                seed,
                startAt,
                stories,
                count,
                holdersEach,
                transactionsEach,
                remembered,
                batchLimit,
                providerMethods,
                faults);
    }

    public SimSettings withProviderMethods() {
        return new SimSettings(
                port, seed, startAt, stories, generated, holders, transactions, remembered, batchLimit, true, faults);
    }

    public SimSettings withFaults(Faults wrong) {
        return new SimSettings(
                port,
                seed,
                startAt,
                stories,
                generated,
                holders,
                transactions,
                remembered,
                batchLimit,
                providerMethods,
                wrong);
    }

    long startOrNow() {
        return startAt == 0 ? System.currentTimeMillis() : startAt;
    }
}
