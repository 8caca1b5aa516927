package io.coalscan.pnl.store;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The first wallets of a token by a key, of an index and without a look at the others: the best of each group by base; the key that so many of these
 * reach is a bar that every wallet of the page reaches; of the buckets then all whose base lets them reach it with the most that the bucket's amounts
 * can add. Unknown keys come last; descending is ascending backwards.
 */
final class TopWallets {
    private static final String GROUPS = """
            with recursive groups as (
                (select %1$s from %2$s x where x.token_mint = :mint%3$s order by %1$s limit 1)
                union all
                select n.* from groups g, lateral (
                    select %1$s from %2$s x where x.token_mint = :mint%3$s and (%1$s) > (%4$s) order by %1$s limit 1) n),
            """;

    private static final String KNOWN = """
            mine as (select * from groups g%1$s),
            first as (
                select c.*, %2$s as exact from mine g, lateral (
                    select x.wallet_address, %3$s as key from %4$s x
                    where x.token_mint = :mint%5$s and x.%6$s is not null
                    order by x.%6$s %7$s, x.wallet_address %7$s limit :most) c
                where %8$s),
            """;

    private static final String REACHING = """
            bar as (select key from first order by key %1$s offset :most - 1 limit 1),
            reaching as (
                select c.* from mine g, lateral (
                    select x.wallet_address, %2$s as key from %3$s x
                    where x.token_mint = :mint%4$s and x.%5$s %6$s) c
                where %7$s),
            """;

    private static final String UNKNOWN = """
            unknown as (
                select c.wallet_address from mine g, lateral (
                    select x.wallet_address from %1$s x
                    where x.token_mint = :mint%2$s and %3$s
                    order by %4$sx.wallet_address %5$s limit :most) c)
            select wallet_address, key from (
                select wallet_address, key from first where exact
                union all select wallet_address, key from reaching
                union all select wallet_address, null from unknown) as found
            order by key %5$s nulls last, wallet_address %5$s offset :offset limit :limit
            """;

    private final RankedBy by;
    private final boolean factorKnown;
    private final boolean descending;

    private TopWallets(RankedBy by, boolean factorKnown, boolean descending) {
        this.by = by;
        this.factorKnown = factorKnown;
        this.descending = descending;
    }

    /**
     * @param factorKnown whether there is a factor to multiply amounts with; without one only keys without an amount are known
     * @return SQL of {@code wallet_address} and {@code key} with the parameters mint, most (offset and limit), offset, limit, and where they are needed
     *     reading (its bit) and factor
     */
    static String sql(RankedBy by, boolean factorKnown, boolean descending) {
        return new TopWallets(by, factorKnown, descending).sql();
    }

    private String sql() {
        return groups() + known() + reaching() + unknown();
    }

    private String groups() {
        var columns = by.group();
        return columns.isEmpty()
                ? "with groups as (select 1 as one),\n"
                : GROUPS.formatted(qualified("x", columns), by.table(), traded(), qualified("g", columns));
    }

    private static String qualified(String table, List<String> columns) {
        return columns.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    private String traded() {
        return by.readings() ? "" : " and x.trades > 0";
    }

    /** The row is of the group. */
    private String ofGroup() {
        return traded()
                + by.group().stream()
                        .map(column -> " and x." + column + " = g." + column)
                        .collect(Collectors.joining());
    }

    private String known() {
        var bucket = by.bucket();
        var without = "g." + bucket + " = " + RankedBy.NOTHING;
        return KNOWN.formatted(
                by.readings() ? " where g.readings & :reading <> 0" : "",
                bucket == null || by.alike() ? "true" : without,
                key(),
                by.table(),
                ofGroup(),
                by.base(),
                direction(),
                bucket == null ? "true" : factorKnown ? "g." + bucket + " < " + RankedBy.UNKNOWN : without);
    }

    private String key() {
        var base = "x." + by.base();
        if (by.bucket() == null) {
            return base;
        }
        return factorKnown ? base + " + :factor::double precision * " + by.amount() : base + "::double precision";
    }

    private String direction() {
        return descending ? "desc" : "asc";
    }

    private String reaching() {
        var bucket = by.bucket();
        if (bucket == null || by.alike() || !factorKnown) {
            return "reaching as (select wallet_address, key from first where false),\n";
        }
        return REACHING.formatted(
                direction(),
                key(),
                by.table(),
                ofGroup(),
                by.base(),
                bound(bucket),
                "g." + bucket + " > " + RankedBy.NOTHING + " and g." + bucket + " < " + RankedBy.UNKNOWN);
    }

    /** A little wider than the bar, for what floating numbers lose. */
    private String bound(String bucket) {
        var edge = "power(2::double precision, g." + bucket + (descending ? " + 1" : "") + ")";
        var most = ":factor::double precision * " + edge;
        var sign = descending ? "-" : "";
        var bar = "coalesce((select key from bar), '" + sign + "infinity'::double precision)";
        var loss = "(1 + abs(coalesce((select key from bar), 0)) + " + most + ") * 1e-9";
        var reach = bar + " - " + most + (descending ? " - " : " + ") + loss;
        var comparison = descending ? ">= " : "<= ";
        return by.whole()
                ? comparison + (descending ? "floor" : "ceil") + "(greatest(-9e18, least(9e18, " + reach + ")))::bigint"
                : comparison + reach;
    }

    private String unknown() {
        var bucket = by.bucket();
        boolean amountsUnknown = bucket != null && !factorKnown;
        return UNKNOWN.formatted(
                by.table(),
                ofGroup(),
                amountsUnknown ? "x." + bucket + " <> " + RankedBy.NOTHING : "x." + by.base() + " is null",
                amountsUnknown ? "" : "x." + by.base() + " " + direction() + ", ",
                direction());
    }
}
