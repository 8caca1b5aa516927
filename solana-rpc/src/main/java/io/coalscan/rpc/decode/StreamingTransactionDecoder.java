package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.AddressBook;
import io.coalscan.rpc.known.KnownAddresses;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Reads results of getTransaction, items of getTransactionsForAddress and transactions of getBlock, in the encodings json, jsonParsed, base64 and
 * base58.
 *
 * <p>SOL that comes by closing somebody else's wrapped SOL account counts as SOL received; the rent of the account is told as a cost of who paid or
 * got it, not as a receipt.
 */
public final class StreamingTransactionDecoder implements TransactionDecoder {
    private final Economics economics;

    public StreamingTransactionDecoder() {
        this(KnownAddresses.shipped());
    }

    /** @param book names venues, tells AMMs from routers, pool authorities and tip accounts from people; nothing else is taken from it */
    public StreamingTransactionDecoder(AddressBook book) {
        this.economics = new Economics(book);
    }

    @Override
    public DecodedTransaction decode(JsonParser parser) {
        return decode(parser, DecodedTransaction.UNKNOWN_SLOT, null);
    }

    /**
     * For a transaction inside a block, which tells slot and time once for all.
     *
     * @param slot used where the transaction does not tell its own
     * @param timeSeconds block time as the node tells it, likewise
     */
    public DecodedTransaction decode(JsonParser parser, long slot, @Nullable Long timeSeconds) {
        try {
            RawTransaction raw = new TransactionReader(parser).read();
            raw.slot = raw.slot == DecodedTransaction.UNKNOWN_SLOT ? slot : raw.slot;
            raw.timeSeconds = raw.timeSeconds == null ? timeSeconds : raw.timeSeconds;
            return economics.of(raw);
        } catch (UndecodableTransactionException e) {
            throw e;
        } catch (JacksonException | ArithmeticException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new UndecodableTransactionException(
                    "the transaction is malformed: " + e.getClass().getSimpleName(), e);
        }
    }
}
