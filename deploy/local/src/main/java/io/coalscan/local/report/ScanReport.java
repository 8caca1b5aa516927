package io.coalscan.local.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Writes what a scan found for a human at a terminal. What is unknown is said to be unknown. */
public final class ScanReport {
    private static final int GAUGE = 40;
    private static final int HOLDERS = 15;
    private static final String UNKNOWN = "unknown";

    private final JsonNode result;
    private final List<String> lines = new ArrayList<>();

    private ScanReport(JsonNode result) {
        this.result = result;
    }

    /** @param result a TokenScanResult */
    public static String of(JsonNode result) {
        return new ScanReport(result).text();
    }

    private String text() {
        head();
        score();
        reasons();
        holders();
        bundles();
        coverage();
        return String.join("\n", lines);
    }

    private void head() {
        var token = result.path("token");
        lines.add("%s (%s)  %s"
                .formatted(
                        known(token.path("name")), known(token.path("symbol")), known(result.path("contractAddress"))));
        lines.add("price %s USD   market cap %s USD   age %s%s   holders %s"
                .formatted(
                        number(result.path("price").path("usd"), "%,.10f"),
                        number(result.path("marketCap"), "%,.0f"),
                        result.path("tokenAgeIsLowerBound").asBoolean() ? "at least " : "",
                        duration(result.path("tokenAge")),
                        known(result.path("holderCount"))));
    }

    private void score() {
        var score = result.path("coalScore");
        lines.add("");
        if (!score.isNumber()) {
            lines.add("Coal Score: " + UNKNOWN);
            return;
        }
        int filled = score.asInt() * GAUGE / 100;
        var range = result.path("scoreRange");
        lines.add("Coal Score %d  [%s%s]  %s   (%s to %s, confidence %s)"
                .formatted(
                        score.asInt(),
                        "#".repeat(filled),
                        "-".repeat(GAUGE - filled),
                        known(result.path("riskLevel")),
                        known(range.path("low")),
                        known(range.path("high")),
                        number(result.path("confidence"), "%.2f")));
    }

    private void reasons() {
        lines.add("");
        lines.add("Why");
        for (var reason : result.path("scoreBreakdown").path("reasons")) {
            lines.add("  %+7.1f  %-16s %s"
                    .formatted(
                            reason.path("points").asDouble(),
                            reason.path("component").asString(""),
                            reason.path("message").asString("")));
        }
        for (var flag : result.path("redFlags")) {
            lines.add("     flag  %-16s %s"
                    .formatted(
                            flag.path("component").asString(""),
                            flag.path("message").asString("")));
        }
    }

    private void holders() {
        lines.add("");
        lines.add("%4s  %-44s  %-13s %8s  %8s  %12s  %s"
                .formatted("rank", "holder", "kind", "supply", "sold", "profit USD", "labels"));
        int shown = 0;
        for (var holder : result.path("holders")) {
            if (shown++ == HOLDERS) {
                break;
            }
            lines.add("%4d  %-44s  %-13s %8s  %8s  %12s  %s"
                    .formatted(
                            holder.path("rank").asInt(),
                            holder.path("walletAddress").asString(""),
                            known(holder.path("kind")),
                            number(holder.path("supplyPercentage"), "%.2f%%"),
                            number(holder.path("soldPercentage"), "%.1f%%"),
                            number(holder.path("profitLoss"), "%,.2f"),
                            labels(holder)));
        }
    }

    private static String labels(JsonNode holder) {
        var names = new ArrayList<String>();
        holder.path("labels").forEach(label -> names.add(label.path("type").asString("")));
        if (holder.path("labelsIncomplete").asBoolean()) {
            names.add("(incomplete)");
        }
        return String.join(" ", names);
    }

    private void bundles() {
        lines.add("");
        var bundles = result.path("bundles");
        lines.add(bundles.isEmpty() ? "No bundles found" : "Bundles");
        for (var bundle : bundles) {
            lines.add("  %-17s %3d wallets  %6s of supply  funder %s"
                    .formatted(
                            bundle.path("type").asString(""),
                            bundle.path("walletAddresses").size(),
                            number(bundle.path("totalSupplyPercentage"), "%.2f%%"),
                            bundle.path("funderAddress").asString("-")));
        }
    }

    private void coverage() {
        var coverage = result.path("coverage");
        lines.add("");
        lines.add("Read: holders %s, transactions %s, wallets %s, whole histories %s; list by %s%s"
                .formatted(
                        part(coverage.path("holders")),
                        part(coverage.path("transactions")),
                        part(coverage.path("wallets")),
                        part(coverage.path("histories")),
                        known(coverage.path("holderSource")),
                        result.path("partial").asBoolean() ? "; partial: some part was not read to its end" : ""));
    }

    private static String part(JsonNode part) {
        return known(part.path("read")) + " of " + known(part.path("wanted"));
    }

    private static String known(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? UNKNOWN : value.asString();
    }

    private static String number(JsonNode value, String format) {
        return value.isNumber() ? String.format(Locale.ROOT, format, value.asDouble()) : UNKNOWN;
    }

    private static String duration(JsonNode seconds) {
        if (!seconds.isNumber()) {
            return UNKNOWN;
        }
        long hours = seconds.asLong() / 3_600;
        return hours >= 48 ? hours / 24 + " days" : hours >= 2 ? hours + " h" : seconds.asLong() / 60 + " min";
    }
}
