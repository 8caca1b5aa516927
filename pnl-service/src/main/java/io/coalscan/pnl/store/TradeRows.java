package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.Columns.flags;
import static io.coalscan.pnl.store.Columns.longs;
import static io.coalscan.pnl.store.Columns.texts;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** The table {@code trades} as movements, both ways. */
final class TradeRows {
    static final String COLUMNS =
            "signature, owner, index, slot, block_time, side, cause, venue, raw_amount, quote_mint, raw_quote_amount,"
                    + " counterparty, owner_signed, fee_network, raw_fee_venue, fee_tip, fee_rent, fee_other, raw_held_before, raw_withheld,"
                    + " counterparty_holds_quote";

    /** Amounts travel as text: an array of numbers that hold null is nothing every driver writes. */
    static final String UNNEST = """
            unnest(:signature::text[], :owner::text[], :index::bigint[], :slot::bigint[], :time::bigint[], :side::text[], :cause::text[],
                :venue::text[], :amount::text[], :quote::text[], :quoteAmount::text[], :counterparty::text[], :signed::boolean[],
                :network::bigint[], :venueFee::text[], :tip::bigint[], :rent::bigint[], :other::bigint[], :held::text[], :withheld::text[],
                :holdsQuote::boolean[])
            as e (signature, owner, index, slot, block_time, side, cause, venue, amount, quote_mint, quote_amount, counterparty, owner_signed,
                network, venue_fee, tip, rent, other, held, withheld, holds_quote)
            """;

    static final String SELECT_UNNESTED = """
            select :mint, e.signature, e.owner, e.index::integer, e.slot, e.block_time, e.side, e.cause, e.venue, e.amount::numeric, e.quote_mint,
                e.quote_amount::numeric, e.counterparty, e.owner_signed, e.network, e.venue_fee::numeric, e.tip, e.rent, e.other,
                e.held::numeric, e.withheld::numeric, e.holds_quote
            from\s""" + UNNEST;

    private TradeRows() {}

    /** The columns of a table under another name. */
    static String columnsOf(String alias) {
        return alias + "." + COLUMNS.replace(", ", ", " + alias + ".");
    }

    static GenericExecuteSpec bind(GenericExecuteSpec statement, List<LedgerEntry> rows) {
        return statement
                .bind("signature", texts(rows, LedgerEntry::signature))
                .bind("owner", texts(rows, LedgerEntry::owner))
                .bind("index", longs(rows, row -> (long) row.index()))
                .bind("slot", longs(rows, LedgerEntry::slot))
                .bind("time", longs(rows, LedgerEntry::time))
                .bind("side", texts(rows, row -> row.side().name()))
                .bind("cause", texts(rows, row -> row.cause().name()))
                .bind("venue", texts(rows, LedgerEntry::venue))
                .bind("amount", texts(rows, row -> row.amount().toString()))
                .bind("quote", texts(rows, LedgerEntry::quoteMint))
                .bind("quoteAmount", texts(rows, row -> text(row.quoteAmount())))
                .bind("counterparty", texts(rows, LedgerEntry::counterparty))
                .bind("signed", flags(rows, LedgerEntry::ownerSigned))
                .bind("network", longs(rows, row -> row.fees().network()))
                .bind("venueFee", texts(rows, row -> row.fees().venue().toString()))
                .bind("tip", longs(rows, row -> row.fees().tip()))
                .bind("rent", longs(rows, row -> row.fees().rent()))
                .bind("other", longs(rows, row -> row.fees().other()))
                .bind("held", texts(rows, row -> row.heldBefore().toString()))
                .bind("withheld", texts(rows, row -> row.withheld().toString()))
                .bind("holdsQuote", flags(rows, LedgerEntry::counterpartyHoldsQuote));
    }

    static LedgerEntry read(Readable row) {
        return new LedgerEntry(
                text(row, "signature"),
                Objects.requireNonNull(row.get("index", Integer.class)),
                number(row, "slot"),
                row.get("block_time", Long.class),
                text(row, "owner"),
                Side.valueOf(text(row, "side")),
                Cause.valueOf(text(row, "cause")),
                text(row, "venue"),
                amount(row, "raw_amount"),
                row.get("quote_mint", String.class),
                amountOrNull(row, "raw_quote_amount"),
                row.get("counterparty", String.class),
                flag(row, "owner_signed"),
                new Fees(
                        number(row, "fee_network"),
                        amount(row, "raw_fee_venue"),
                        number(row, "fee_tip"),
                        number(row, "fee_rent"),
                        number(row, "fee_other")),
                amount(row, "raw_held_before"),
                amount(row, "raw_withheld"),
                flag(row, "counterparty_holds_quote"));
    }

    static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    static boolean flag(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Boolean.class));
    }

    private static BigInteger amount(Readable row, String column) {
        return Objects.requireNonNull(amountOrNull(row, column));
    }

    private static @Nullable BigInteger amountOrNull(Readable row, String column) {
        var value = row.get(column, BigDecimal.class);
        return value == null ? null : value.toBigIntegerExact();
    }

    private static @Nullable String text(@Nullable BigInteger amount) {
        return amount == null ? null : amount.toString();
    }
}
