package io.coalscan.local.node;

import io.coalscan.local.node.Story.Act;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The books of one token, kept from the acts alone: nothing of the product reckons here. */
public final class ExpectedToken {
    /** What one owner has and how it came to it. */
    public static final class Account {
        private final String owner;
        private BigInteger received = BigInteger.ZERO;
        private BigInteger sent = BigInteger.ZERO;
        private @Nullable Act first;

        private Account(String owner) {
            this.owner = owner;
        }

        public String owner() {
            return owner;
        }

        public BigInteger received() {
            return received;
        }

        public BigInteger sent() {
            return sent;
        }

        public BigInteger balance() {
            return received.subtract(sent);
        }

        /** By which it first had any. */
        public Act first() {
            return Objects.requireNonNull(first);
        }
    }

    private final Story story;
    private final String mint;
    private final Map<String, Account> accounts = new HashMap<>();
    private BigInteger supply = BigInteger.ZERO;

    private ExpectedToken(Story story, String mint) {
        this.story = story;
        this.mint = mint;
    }

    public static ExpectedToken of(Story story, String mint) {
        var token = new ExpectedToken(story, mint);
        story.acts().stream().filter(act -> mint.equals(act.mint())).forEach(token::book);
        return token;
    }

    private void book(Act act) {
        var raw = act.raw() == null ? BigInteger.ZERO : act.raw();
        switch (act.kind()) {
            case "mint" -> {
                supply = supply.add(raw);
                receive(act, raw);
            }
            case "burn" -> {
                supply = supply.subtract(raw);
                send(act, raw);
            }
            case "transfer" -> {
                send(act, raw);
                receive(act, raw.subtract(Objects.requireNonNull(act.fee())));
            }
            case "create", "failed" -> {}
            default -> throw new IllegalArgumentException(act.toString());
        }
    }

    private void receive(Act act, BigInteger raw) {
        var account = accounts.computeIfAbsent(Objects.requireNonNull(act.to()), Account::new);
        account.received = account.received.add(raw);
        account.first = account.first == null ? act : account.first;
    }

    private void send(Act act, BigInteger raw) {
        var account = accounts.computeIfAbsent(Objects.requireNonNull(act.from()), Account::new);
        account.sent = account.sent.add(raw);
    }

    public String mint() {
        return mint;
    }

    public BigInteger supply() {
        return supply;
    }

    /** Block time of its creation, epoch milliseconds. */
    public long createdAt() {
        return story.acts().stream()
                .filter(act -> act.kind().equals("create") && mint.equals(act.mint()))
                .mapToLong(story::millis)
                .findFirst()
                .orElseThrow();
    }

    /** Everybody who has some, largest first, ties by address. */
    public List<Account> holders() {
        var holders = new ArrayList<>(accounts.values());
        holders.removeIf(account -> account.balance().signum() == 0);
        holders.sort(Comparator.comparing(Account::balance).reversed().thenComparing(Account::owner));
        return List.copyOf(holders);
    }

    public double percentage(Account account) {
        return 100 * account.balance().doubleValue() / supply.doubleValue();
    }
}
