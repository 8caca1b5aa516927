package io.coalscan.rpc.decode;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A transaction as read, before anything is concluded. Filled once by {@link TransactionReader}. */
final class RawTransaction {
    /** A token account's balance on one side of the transaction. */
    record TokenAmount(int account, String mint, @Nullable String owner, BigInteger amount, int decimals) {}

    long slot = DecodedTransaction.UNKNOWN_SLOT;

    @Nullable
    Long timeSeconds;

    @Nullable
    String signature;

    final AccountKeys keys = new AccountKeys();
    final List<String> loadedWritable = new ArrayList<>();
    final List<String> loadedReadonly = new ArrayList<>();
    int signers;
    /** True when the key list already holds the loaded addresses, as in jsonParsed. */
    boolean keysMerged;

    boolean hasMeta;
    boolean failed;
    long fee;
    long[] before = new long[0];
    long[] after = new long[0];
    final List<TokenAmount> tokensBefore = new ArrayList<>();
    final List<TokenAmount> tokensAfter = new ArrayList<>();
    final List<RawInstruction> top = new ArrayList<>();
    final TreeMap<Integer, List<RawInstruction>> inner = new TreeMap<>();
    /** Depth of each call that the log shows, in order. */
    final List<Integer> loggedDepths = new ArrayList<>();
    /** Payloads of logged events that some venue's reader wants, base64. */
    final List<String> loggedEvents = new ArrayList<>();
}
