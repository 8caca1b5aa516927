package io.coalscan.sim.chain;

import java.util.Objects;

/** One account of the ledger; changed only through {@link Ledger#change}. */
public final class Account {
    private final Address address;
    private State state = State.ABSENT;

    Account(Address address) {
        this.address = address;
    }

    public Address address() {
        return address;
    }

    public long lamports() {
        return state.lamports;
    }

    /** The program that owns it. */
    public Address program() {
        return state.program;
    }

    public Content content() {
        return state.content;
    }

    /** An account without lamports is no account. */
    public boolean exists() {
        return state.lamports > 0;
    }

    State state() {
        return state;
    }

    void restore(State earlier) {
        state = earlier;
    }

    public void add(long lamports) {
        long sum = Math.addExact(state.lamports, lamports);
        if (sum < 0) {
            throw new IllegalStateException("account " + address + " would owe " + -sum + " lamports");
        }
        state = new State(sum, state.program, state.content);
    }

    public void assign(Address program) {
        state = new State(state.lamports, program, state.content);
    }

    public void put(Content content) {
        state = new State(state.lamports, state.program, content);
    }

    /** What a transaction may have to take back. */
    record State(long lamports, Address program, Content content) {
        static final State ABSENT = new State(0, KnownPrograms.SYSTEM, Content.NONE);

        State {
            Objects.requireNonNull(content);
        }
    }
}
