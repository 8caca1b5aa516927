package io.coalscan.pnl.entry;

import static java.math.BigInteger.ZERO;

import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Side;
import io.coalscan.rpc.decode.TokenBalance;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The movements of one mint in one transaction, every owner's. */
public final class Entries {
    private final DecodedTransaction transaction;
    private final String mint;

    private Entries(DecodedTransaction transaction, String mint) {
        this.transaction = transaction;
        this.mint = mint;
    }

    /** A failed transaction moves nothing; what an owner moves between its own accounts is no movement. */
    public static List<LedgerEntry> of(DecodedTransaction transaction, String mint) {
        return transaction.failed() ? List.of() : new Entries(transaction, mint).all();
    }

    private List<LedgerEntry> all() {
        var found = new ArrayList<LedgerEntry>();
        var movements = transaction.movements();
        for (int index = 0; index < movements.size(); index++) {
            var movement = movements.get(index);
            var amount = movement.amount();
            if (mint.equals(movement.mint())
                    && amount != null
                    && amount.signum() > 0
                    && movement.side() != Side.FUND
                    && !movement.owner().equals(movement.counterparty())) {
                found.add(entry(index, movement, amount));
            }
        }
        return found.isEmpty() ? feeOfAnOwnTransfer() : found;
    }

    /**
     * Moving tokens between own accounts is no movement, but a Token-2022 transfer fee is lost by it: where nothing else moved the mint and one
     * owner alone has less than before, that is the fee.
     */
    private List<LedgerEntry> feeOfAnOwnTransfer() {
        if (transaction.movements().stream().anyMatch(this::isOfOthers)) {
            return List.of();
        }
        var changed = transaction.balances().stream()
                .filter(balance ->
                        balance.mint().equals(mint) && balance.delta().signum() != 0)
                .toList();
        if (changed.size() != 1 || changed.getFirst().delta().signum() > 0) {
            return List.of();
        }
        var own = changed.getFirst();
        var fee = own.delta().negate();
        return List.of(new LedgerEntry(
                transaction.signature(),
                transaction.movements().size(),
                transaction.slot(),
                transaction.time(),
                own.owner(),
                Side.TRANSFER_OUT,
                Cause.TRANSFER,
                "token",
                fee,
                null,
                null,
                own.owner(),
                transaction.signedBy(own.owner()),
                Movement.Fees.NONE,
                own.before(),
                fee,
                false));
    }

    private boolean isOfOthers(Movement movement) {
        return mint.equals(movement.mint()) && !movement.owner().equals(movement.counterparty());
    }

    private LedgerEntry entry(int index, Movement movement, BigInteger amount) {
        var held = balance(movement.owner(), mint);
        return new LedgerEntry(
                transaction.signature(),
                index,
                transaction.slot(),
                transaction.time(),
                movement.owner(),
                movement.side(),
                movement.cause(),
                movement.venue(),
                amount,
                movement.quoteMint(),
                movement.quoteAmount(),
                movement.counterparty(),
                movement.ownerSigned(),
                movement.fees(),
                held == null ? ZERO : held.before(),
                withheld(movement, amount),
                holdsQuote(movement));
    }

    /** Sent minus what arrived, where the receiver's own movement tells. */
    private BigInteger withheld(Movement sent, BigInteger amount) {
        if (sent.side() != Side.TRANSFER_OUT || sent.cause() != Cause.TRANSFER) {
            return ZERO;
        }
        return transaction.movements().stream()
                .filter(other -> other.side() == Side.TRANSFER_IN
                        && mint.equals(other.mint())
                        && other.owner().equals(sent.counterparty())
                        && sent.owner().equals(other.counterparty()))
                .map(Movement::amount)
                .filter(arrived -> arrived != null && arrived.compareTo(amount) < 0)
                .findFirst()
                .map(arrived -> amount.subtract(arrived))
                .orElse(ZERO);
    }

    /** Token accounts show it; a venue that keeps native SOL shows it by paying out. */
    private boolean holdsQuote(Movement trade) {
        var other = trade.counterparty();
        var quote = trade.quoteMint();
        if (other == null || quote == null) {
            return false;
        }
        var balance = balance(other, quote);
        return balance == null
                ? QuoteAsset.of(quote) == QuoteAsset.SOL && trade.side() == Side.SELL
                : balance.after().signum() > 0;
    }

    private @Nullable TokenBalance balance(String owner, String ofMint) {
        for (var balance : transaction.balances()) {
            if (balance.owner().equals(owner) && balance.mint().equals(ofMint)) {
                return balance;
            }
        }
        return null;
    }
}
