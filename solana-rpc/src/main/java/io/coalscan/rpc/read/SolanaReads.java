package io.coalscan.rpc.read;

import io.coalscan.rpc.decode.DecodedTransaction;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads chain state from a pool of imperfect nodes so that one bad node stays invisible. Every method is lazy, spends the scope's budget by the
 * node calls that it makes (the members of a batch each count) and fails with a {@link ReadException} only.
 */
public interface SolanaReads {

    /** Account of one address; {@code value} null when there is none. */
    Mono<AtSlot<@Nullable Account>> account(String address, ReadScope scope);

    /** Accounts in the order asked, absent ones missing from the map; any number, 100 a call. */
    Mono<AtSlot<Map<String, Account>>> accounts(Collection<String> addresses, ReadScope scope);

    /** All token accounts of a mint with a balance, by the best way that some node offers. */
    Mono<TokenAccounts> tokenAccounts(String mint, String tokenProgram, ReadScope scope);

    /** The 20 largest token accounts of a mint only, for mints whose whole list nobody gives. */
    default Mono<TokenAccounts> largestTokenAccounts(String mint, ReadScope scope) {
        return Mono.error(new ReadException.Unsupported("the largest accounts alone are not offered"));
    }

    /** What an owner holds now, by the best way that some node offers; an address that owns no token account has an empty list. */
    default Mono<OwnedTokens> tokensOf(String owner, ReadScope scope) {
        return Mono.error(new ReadException.Unsupported("the tokens of an owner are not offered"));
    }

    /** One page of at most 1 000 signatures that name the address, newest first. */
    Mono<List<SignatureInfo>> signatures(String address, SignaturePage page, ReadScope scope);

    /**
     * Transactions, decoded as they stream in and in no order; each signature gives one {@link TransactionRead}, so that one unreadable
     * transaction does not hide the others. Completes early, without error, when the budget ends: signatures that are left over are given as
     * {@link TransactionRead.Unread}.
     */
    Flux<TransactionRead> transactions(Collection<String> signatures, ReadScope scope);

    /**
     * One page of an address's whole transactions in one call, where a node offers getTransactionsForAddress.
     *
     * @return empty when no node offers it
     */
    Mono<HistoryPage> history(String address, HistoryQuery query, ReadScope scope);

    /**
     * Block height and time by slot. Slots that no node knows, or that could not be asked about in time or within the budget, are missing from the
     * map; fails only when none could be read.
     */
    Mono<Map<Long, BlockInfo>> blocks(Collection<Long> slots, ReadScope scope);

    /** Newest confirmed slot. */
    Mono<Long> slot(ReadScope scope);

    /**
     * How many calls, no more than half of them of one method, the pool expects to be able to make within the time, given what it has learned of its
     * nodes' limits: a history costs signatures and transactions in about equal parts, and limits often hold for each method by itself;
     * {@code Integer.MAX_VALUE} when some node is not known to have any.
     */
    int affordableCalls(Duration within);

    /**
     * Calls a second that nodes' limits allow all processes together, as far as this one knows them from settings, headers or refusals;
     * {@link Double#POSITIVE_INFINITY} when some node is not known to have any.
     */
    default double callsPerSecond() {
        return Double.POSITIVE_INFINITY;
    }

    /** A value and the slot that it is from. */
    record AtSlot<T extends @Nullable Object>(long slot, T value) {}

    /** @param time epoch milliseconds; null when the node does not tell */
    record BlockInfo(long height, @Nullable Long time) {}

    /**
     * One page of whole transactions.
     *
     * @param next token of the page that follows; null at the end
     * @param undecodable transactions of the page that could not be decoded and are left out
     */
    record HistoryPage(
            List<DecodedTransaction> transactions, @Nullable String next, int undecodable) {
        public HistoryPage(List<DecodedTransaction> transactions, @Nullable String next) {
            this(transactions, next, 0);
        }
    }

    /**
     * @param pageToken of the page before; null for the first
     * @param withTokenAccounts whether transactions that change only a token account of the address belong to it
     * @param succeededFrom slot from which on successful ones are given, and no others; null for all
     */
    record HistoryQuery(
            boolean oldestFirst,
            int limit,
            @Nullable String pageToken,
            boolean withTokenAccounts,
            @Nullable Long succeededFrom) {
        public HistoryQuery(boolean oldestFirst, int limit, @Nullable String pageToken, boolean withTokenAccounts) {
            this(oldestFirst, limit, pageToken, withTokenAccounts, null);
        }
    }
}
