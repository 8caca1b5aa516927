package io.coalscan.wallet.follow;

import io.coalscan.rpc.decode.Approval;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.SolBalance;
import io.coalscan.rpc.known.Programs;
import io.coalscan.wallet.follow.WatchEvent.Kind;
import io.coalscan.wallet.follow.WatchEvent.Moment;
import io.coalscan.wallet.watch.WatchSettings.Jump;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what one wallet did in a transaction. */
final class EventsOf {
    /** 0.001 SOL: less is dust, sent to be seen. */
    static final BigInteger DUST = BigInteger.valueOf(1_000_000);

    private static final double LAMPORTS = 1e9;

    private final String wallet;
    private final DecodedTransaction transaction;
    private final Moment moment;
    private final List<WatchEvent> events = new ArrayList<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    private EventsOf(String wallet, DecodedTransaction transaction, Moment moment) {
        this.wallet = wallet;
        this.transaction = transaction;
        this.moment = moment;
    }

    static List<WatchEvent> of(String wallet, DecodedTransaction transaction, Moment moment, Jump jump) {
        var found = new EventsOf(wallet, transaction, moment);
        transaction.movements().forEach(found::movement);
        transaction.lamports().forEach(balance -> found.balance(balance, jump));
        transaction.approvals().forEach(found::approval);
        return List.copyOf(found.events);
    }

    private void movement(Movement movement) {
        switch (movement.side()) {
            case BUY -> trade(Kind.BUY, movement);
            case SELL -> trade(Kind.SELL, movement);
            case FUND -> funding(movement);
            case TRANSFER_IN, TRANSFER_OUT -> {}
        }
    }

    private void trade(Kind kind, Movement trade) {
        var mint = trade.mint();
        if (trade.owner().equals(wallet) && mint != null && !Programs.isQuote(mint)) {
            var lamports = Programs.WRAPPED_SOL.equals(trade.quoteMint()) ? lamports(trade.quoteAmount()) : null;
            add(kind, mint, trade.amount(), lamports, trade.counterparty(), null, null);
        }
    }

    private void funding(Movement sent) {
        var amount = sent.quoteAmount();
        if (amount == null || amount.compareTo(DUST) < 0 || sent.owner().equals(sent.counterparty())) {
            return;
        }
        if (sent.owner().equals(wallet)) {
            add(Kind.TRANSFER_IN, null, null, lamports(amount), sent.counterparty(), null, null);
        } else if (wallet.equals(sent.counterparty())) {
            add(Kind.TRANSFER_OUT, null, null, lamports(amount), sent.owner(), null, null);
        }
    }

    private void balance(SolBalance balance, Jump jump) {
        if (balance.address().equals(wallet) && jumps(balance, jump)) {
            var change = Math.abs(balance.delta());
            add(Kind.SOL_JUMP, null, null, change, null, balance.before(), balance.after());
        }
    }

    /** By much, or by a large share of what was there where that is not next to nothing. */
    private static boolean jumps(SolBalance balance, Jump jump) {
        double sol = Math.abs(balance.delta()) / LAMPORTS;
        double share = balance.before() == 0 ? 100 : 100.0 * Math.abs(balance.delta()) / balance.before();
        return sol >= jump.sol() || (sol >= jump.leastSol() && share >= jump.percent());
    }

    private void approval(Approval approval) {
        if (approval.owner().equals(wallet)) {
            add(Kind.APPROVAL, approval.mint(), approval.amount(), null, approval.delegate(), null, null);
        }
    }

    private void add(
            Kind kind,
            @Nullable String mint,
            @Nullable BigInteger amount,
            @Nullable Long lamports,
            @Nullable String counterparty,
            @Nullable Long before,
            @Nullable Long after) {
        int index = counts.merge(kind, 1, Integer::sum) - 1;
        events.add(new WatchEvent(
                wallet,
                kind,
                index,
                transaction.signature(),
                transaction.slot(),
                moment.time(),
                moment.source(),
                mint,
                amount,
                lamports,
                counterparty,
                before,
                after));
    }

    private static @Nullable Long lamports(@Nullable BigInteger amount) {
        return amount == null || amount.bitLength() >= Long.SIZE ? null : Long.valueOf(amount.longValue());
    }
}
