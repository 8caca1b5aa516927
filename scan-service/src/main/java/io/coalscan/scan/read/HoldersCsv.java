package io.coalscan.scan.read;

import io.coalscan.model.api.Bundle;
import io.coalscan.model.api.Holder;
import io.coalscan.model.api.Holder.HolderFunding;
import io.coalscan.model.api.WalletLabel;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holders as a table that opens in a spreadsheet: UTF-8 with its mark, RFC 4180, one row per holder. Columns: the token and its score, the holder's fields
 * under their API names, then the bundles it is in. What is unknown is empty; lists are joined by ";".
 */
final class HoldersCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final RecordComponent[] FIELDS = Holder.class.getRecordComponents();
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private HoldersCsv() {}

    static String of(Snapshot snapshot) {
        var document = snapshot.document();
        var csv = new StringBuilder().append(BYTE_ORDER_MARK);
        row(
                csv,
                Stream.of(
                                Stream.of("contractAddress", "scanTimestamp", "coalScore", "riskLevel"),
                                Arrays.stream(FIELDS).map(RecordComponent::getName),
                                Stream.of("bundleIds", "bundleTypes"))
                        .flatMap(names -> names));
        for (var holder : snapshot.holders()) {
            var bundles = bundlesOf(holder, snapshot.bundles());
            var about = Stream.<@Nullable Object>of(
                    document.mint(), document.scanTimestamp(), document.score(), document.riskLevel());
            var fields = Arrays.stream(FIELDS).map(field -> value(field, holder));
            var links = Stream.<@Nullable Object>of(
                    bundles.stream().map(Bundle::bundleId).toList(),
                    bundles.stream().map(Bundle::type).toList());
            row(csv, Stream.of(about, fields, links).flatMap(values -> values));
        }
        return csv.toString();
    }

    private static List<Bundle> bundlesOf(Holder holder, List<Bundle> all) {
        return all.stream()
                .filter(bundle -> bundle.walletAddresses().contains(holder.walletAddress()))
                .toList();
    }

    private static void row(StringBuilder csv, Stream<? extends @Nullable Object> cells) {
        csv.append(cells.map(HoldersCsv::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    private static @Nullable Object value(RecordComponent field, Holder holder) {
        try {
            return field.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessor is public", e);
        }
    }

    /** Numbers stand as they are; text is quoted, and text that a spreadsheet would run as a formula starts with an apostrophe. */
    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> quoted(text(value));
        };
    }

    private static String text(Object value) {
        return switch (value) {
            case Collection<?> list -> list.stream().map(HoldersCsv::text).collect(Collectors.joining(";"));
            case WalletLabel label ->
                label.kolInfo() == null
                        ? label.type().name()
                        : label.type() + ":" + label.kolInfo().name();
            case HolderFunding funding ->
                Stream.of(funding.address(), funding.kind(), funding.amountSol(), funding.time())
                        .map(part -> part == null ? "" : part.toString())
                        .collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
