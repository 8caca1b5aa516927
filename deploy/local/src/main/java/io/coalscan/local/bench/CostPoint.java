package io.coalscan.local.bench;

import java.util.List;

/**
 * What a number of scans cost with so many of them at once.
 *
 * @param took seconds from the first question to the last answer
 * @param expense from before the first question until work behind the last answer was over, too
 * @param calls that the node was asked
 * @param roundTrips requests over HTTP that these came in
 */
record CostPoint(
        int atOnce, double took, List<ScanClient.Answer> answers, Expense expense, long calls, long roundTrips) {

    double scansAMinute() {
        return answers.size() * 60 / took;
    }

    double perScan(double amount) {
        return amount / answers.size();
    }

    long medianMillis() {
        return Figures.median(answers.stream().map(ScanClient.Answer::millis).toList());
    }

    long partial() {
        return answers.stream().filter(ScanClient.Answer::partial).count();
    }
}
