package io.coalscan.pnl.job;

import static java.math.BigInteger.ZERO;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.sim.SimWorld;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Transaction;
import io.coalscan.sim.chain.Transaction.TokenAmount;
import io.coalscan.sim.program.TokenProgram;
import io.coalscan.sim.program.Venues;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a scripted token's people did, read off the balances of the chain itself and by nothing that the service does: tokens by owner, and of SOL what came
 * to the venue's side or left it.
 */
final class TradeScript {
    private final String mint;
    private final Set<String> notVenues = new HashSet<>();
    private final Map<String, Map<String, BigInteger>> deltas = new HashMap<>();
    private final Map<String, BigInteger> gained = new HashMap<>();
    private final Map<String, Doing> doings = new TreeMap<>();
    private final List<String> buyers = new ArrayList<>();

    /** @param paid lamports for all buys, fees of venues included; null where a transaction of its does not tell by its balances alone */
    record Part(
            int buys,
            BigInteger bought,
            BigInteger sold,
            BigInteger held,
            @Nullable Long paid,
            long got,
            @Nullable Long entryRank) {}

    private static final class Doing {
        int buys;
        int sells;
        BigInteger bought = ZERO;
        BigInteger sold = ZERO;
        BigInteger held = ZERO;
        long paid;
        long got;
        boolean unclear;
    }

    private TradeScript(String mint) {
        this.mint = mint;
    }

    static TradeScript of(SimWorld world, String story) {
        var mint = world.stories().stream()
                .filter(told -> told.name().equals(story))
                .findFirst()
                .orElseThrow()
                .mint();
        var script = new TradeScript(mint);
        var keys = new Keys(1);
        script.notVenues.add(keys.wallet(story + "/bot-fees").base58());
        Venues.TIPS.forEach(tip -> script.notVenues.add(tip.base58()));
        world.storiesChain().transactions().stream()
                .filter(Transaction::succeeded)
                .forEach(transaction ->
                        script.add(transaction, world.signatures().of(transaction.id())));
        return script;
    }

    private void add(Transaction transaction, String signature) {
        var moved = tokens(transaction);
        if (moved.isEmpty()) {
            return;
        }
        var people = new TreeMap<>(moved);
        people.keySet().removeIf(owner -> !Addresses.isOnCurve(owner));
        boolean venue =
                moved.containsKey(Addresses.bondingCurve(mint)) || moved.containsKey(Addresses.pumpSwapPool(mint));
        if (!people.isEmpty()) {
            deltas.put(signature, people);
            var ofPrograms = moved.entrySet().stream()
                    .filter(one -> !people.containsKey(one.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(ZERO, BigInteger::add);
            gained.put(signature, issued(transaction.instructions()).subtract(ofPrograms));
        }
        people.forEach((owner, delta) -> {
            var doing = doings.computeIfAbsent(owner, none -> new Doing());
            doing.held = doing.held.add(delta);
            if (venue) {
                trade(owner, doing, delta, money(transaction, owner), people.size() == 1 && !begins(transaction));
            }
        });
    }

    private void trade(String owner, Doing doing, BigInteger delta, long money, boolean clear) {
        doing.unclear |= !clear;
        if (delta.signum() > 0) {
            doing.bought = doing.bought.add(delta);
            doing.paid += money;
            if (doing.buys++ == 0) {
                buyers.add(owner);
            }
        } else {
            doing.sold = doing.sold.add(delta.negate());
            doing.got -= money;
            doing.sells++;
        }
    }

    /** Changes of the mint's balances by owner. */
    private Map<String, BigInteger> tokens(Transaction transaction) {
        var moved = new HashMap<String, BigInteger>();
        transaction.postTokens().stream().filter(this::ofMint).forEach(amount -> add(moved, amount, 1));
        transaction.preTokens().stream().filter(this::ofMint).forEach(amount -> add(moved, amount, -1));
        moved.values().removeIf(delta -> delta.signum() == 0);
        return moved;
    }

    /** Minted less burned. */
    private BigInteger issued(List<Instruction> instructions) {
        var issued = ZERO;
        for (var instruction : instructions) {
            issued = issued.add(issued(instruction));
            for (var step : instruction.steps()) {
                if (step instanceof Instruction.Step.Call(Instruction called)) {
                    issued = issued.add(issued(List.of(called)));
                }
            }
        }
        return issued;
    }

    private BigInteger issued(Instruction instruction) {
        boolean tokens = instruction.program().equals(KnownPrograms.TOKEN)
                || instruction.program().equals(KnownPrograms.TOKEN_2022);
        var accounts = instruction.accounts();
        if (!tokens || accounts.size() < 3) {
            return ZERO;
        }
        return switch (instruction.data()[0]) {
            case TokenProgram.MINT_TO -> is(accounts.get(0).address(), mint) ? amount(instruction) : ZERO;
            case TokenProgram.BURN ->
                is(accounts.get(1).address(), mint) ? amount(instruction).negate() : ZERO;
            default -> ZERO;
        };
    }

    private static BigInteger amount(Instruction instruction) {
        return BigInteger.valueOf(ByteBuffer.wrap(instruction.data())
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong(1));
    }

    private boolean ofMint(TokenAmount amount) {
        return amount.mint().base58().equals(mint);
    }

    private static void add(Map<String, BigInteger> moved, TokenAmount amount, int sign) {
        var value = new BigInteger(Long.toUnsignedString(amount.amount())).multiply(BigInteger.valueOf(sign));
        moved.merge(amount.owner().base58(), value, BigInteger::add);
    }

    /** Lamports that came to others than the owner, its accounts, tips and bots; wrapped SOL is lamports too. */
    private long money(Transaction transaction, String owner) {
        var keys = transaction.keys().keys();
        var own = new HashSet<Integer>();
        transaction.preTokens().stream()
                .filter(amount -> is(amount.owner(), owner))
                .forEach(a -> own.add(a.key()));
        transaction.postTokens().stream()
                .filter(amount -> is(amount.owner(), owner))
                .forEach(a -> own.add(a.key()));
        long money = 0;
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i).base58();
            if (!own.contains(i) && !key.equals(owner) && !notVenues.contains(key)) {
                money += transaction.post()[i] - transaction.pre()[i];
            }
        }
        return money;
    }

    /** Whether accounts of others than traders are made in it, which take rent. */
    private boolean begins(Transaction transaction) {
        return transaction.preTokens().stream().noneMatch(this::ofMint);
    }

    private static boolean is(Address address, String text) {
        return address.base58().equals(text);
    }

    String mint() {
        return mint;
    }

    Set<String> people() {
        return doings.keySet();
    }

    /** By signature and owner. */
    Map<String, Map<String, BigInteger>> deltas() {
        return deltas;
    }

    /** By signature, what its people together gained or paid as fees: minted less burned, and what programs' accounts lost. */
    Map<String, BigInteger> gained() {
        return gained;
    }

    Map<String, Part> traders() {
        var traders = new TreeMap<String, Part>();
        doings.forEach((owner, doing) -> {
            if (doing.buys + doing.sells > 0) {
                int rank = buyers.indexOf(owner) + 1;
                traders.put(
                        owner,
                        new Part(
                                doing.buys,
                                doing.bought,
                                doing.sold,
                                doing.held,
                                doing.unclear ? null : doing.paid,
                                doing.got,
                                rank == 0 ? null : Long.valueOf(rank)));
            }
        });
        return traders;
    }
}
