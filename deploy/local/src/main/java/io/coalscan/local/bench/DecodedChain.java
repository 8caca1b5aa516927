package io.coalscan.local.bench;

import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import io.coalscan.rpc.decode.TokenBalance;
import io.coalscan.rpc.known.Base58;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TransactionRead;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One token of any number of decoded trades, one a transaction, made as they are asked for: nothing is read over a wire and nothing is kept but each wallet's
 * balance. A few wallets make a fiftieth of all trades, the others eight each or so.
 */
final class DecodedChain implements SolanaReads {
    static final String MINT = Programs.USDC;
    private static final String POOL = "5Q544fKrFoe6tsEbD7S8EmxGTJYAKtTVhAW5Q5pge4j1";
    private static final int TRADES_A_WALLET = 8;
    private static final int BUSY = 20;
    private static final int PART_OF_BUSY = 50;
    private static final int TRADES_A_SLOT = 4;
    /** A million trades are 20 days: 35 a minute. */
    private static final long SLOT_MILLIS = TRADES_A_SLOT * Duration.ofDays(20).toMillis() / 1_000_000;

    private static final int DECIMALS_AT = 44;
    private static final int INITIALISED_AT = 45;
    private static final int MINT_LENGTH = 82;
    private static final int SIGNATURE_LENGTH = 64;

    private final Map<Integer, Long> balances = new HashMap<>();
    private final long begun = System.currentTimeMillis() - Duration.ofDays(20).toMillis();
    private volatile int visible;
    private int made;

    /** So many trades have happened by now. */
    void grow(int trades) {
        visible = trades;
    }

    static String signature(int index) {
        var bytes = new byte[SIGNATURE_LENGTH];
        ByteBuffer.wrap(bytes)
                .putInt(Integer.reverse(index) | 1)
                .putLong(index * 0x9E3779B97F4A7C15L)
                .putInt(60, index);
        return Base58.encode(bytes);
    }

    private static int index(String signature) {
        var bytes = Base58.decode(signature);
        return bytes == null ? -1 : ByteBuffer.wrap(bytes).getInt(60);
    }

    private static String wallet(int number) {
        var random = new SplittableRandom(number);
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base58.encode(bytes);
    }

    private static long slot(int index) {
        return 300_000_000L + index / TRADES_A_SLOT;
    }

    private long time(int index) {
        return begun + index / TRADES_A_SLOT * SLOT_MILLIS;
    }

    @Override
    public Mono<List<SignatureInfo>> signatures(String address, SignaturePage page, ReadScope scope) {
        return Mono.fromSupplier(() -> address.equals(MINT) ? lines(page) : List.of());
    }

    private List<SignatureInfo> lines(SignaturePage page) {
        int from = page.before() == null ? visible - 1 : index(page.before()) - 1;
        int to = page.until() == null ? -1 : index(page.until());
        var lines = new ArrayList<SignatureInfo>();
        for (int i = from; i > to && lines.size() < page.limit(); i--) {
            lines.add(new SignatureInfo(signature(i), slot(i), time(i), false, true));
        }
        return lines;
    }

    /** In the order of the chain, each once: balances go on from one to the next. */
    @Override
    public Flux<TransactionRead> transactions(Collection<String> signatures, ReadScope scope) {
        return Flux.fromIterable(signatures).map(signature -> new TransactionRead.Found(next(signature)));
    }

    private synchronized DecodedTransaction next(String signature) {
        int i = index(signature);
        if (i != made) {
            throw new IllegalStateException("asked for trade " + i + " after " + made);
        }
        made++;
        var random = new SplittableRandom(i);
        int number = random.nextInt(PART_OF_BUSY) == 0
                ? random.nextInt(BUSY)
                : BUSY + random.nextInt(i / TRADES_A_WALLET + 1);
        long held = balances.getOrDefault(number, 0L);
        boolean buys = held == 0 || random.nextInt(5) < 2;
        long amount = buys ? 1 + random.nextLong(1_000_000_000_000L) : random.nextBoolean() ? held : 1 + held / 2;
        long after = buys ? held + amount : held - amount;
        balances.put(number, after);
        double price = 30e9 / 1e15 * (1 + i / 200_000.0) * (0.5 + random.nextDouble());
        var owner = wallet(number);
        var movement = new Movement(
                buys ? Side.BUY : Side.SELL,
                Cause.SWAP,
                "pumpswap",
                owner,
                MINT,
                BigInteger.valueOf(amount),
                Programs.WRAPPED_SOL,
                BigInteger.valueOf(1 + (long) (amount * price)),
                POOL,
                true,
                Fees.NONE);
        var balance = new TokenBalance(owner, MINT, 6, BigInteger.valueOf(held), BigInteger.valueOf(after));
        return new DecodedTransaction(
                signature, slot(i), time(i), false, owner, List.of(owner), 5_000, List.of(movement), List.of(balance));
    }

    @Override
    public Mono<AtSlot<@Nullable Account>> account(String address, ReadScope scope) {
        var data = new byte[MINT_LENGTH];
        data[DECIMALS_AT] = 6;
        data[INITIALISED_AT] = 1;
        return Mono.just(new AtSlot<>(1, new Account(address, Programs.TOKEN, 1, data, false)));
    }

    @Override
    public Mono<HistoryPage> history(String address, HistoryQuery query, ReadScope scope) {
        return Mono.empty();
    }

    @Override
    public int affordableCalls(Duration within) {
        return Integer.MAX_VALUE;
    }

    @Override
    public Mono<AtSlot<Map<String, Account>>> accounts(Collection<String> addresses, ReadScope scope) {
        return notOffered();
    }

    @Override
    public Mono<TokenAccounts> tokenAccounts(String mint, String tokenProgram, ReadScope scope) {
        return notOffered();
    }

    @Override
    public Mono<Map<Long, BlockInfo>> blocks(Collection<Long> slots, ReadScope scope) {
        return notOffered();
    }

    @Override
    public Mono<Long> slot(ReadScope scope) {
        return notOffered();
    }

    private static <T> Mono<T> notOffered() {
        return Mono.error(new ReadException.Unsupported("this chain has trades only"));
    }
}
