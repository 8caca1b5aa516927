package io.coalscan.rpc.read;

import org.jspecify.annotations.Nullable;

/** Why a read failed, by what the caller may do next. Messages name no node. */
public abstract sealed class ReadException extends RuntimeException {

    private ReadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The call itself is wrong or can never be answered: do not repeat it. */
    public static final class Refused extends ReadException {
        public Refused(String message) {
            super(message, null);
        }
    }

    /** No node of the pool can do this; another method may. */
    public static final class Unsupported extends ReadException {
        public Unsupported(String message) {
            super(message, null);
        }
    }

    /** The answer is larger than the pool reads; a narrower question may do. */
    public static final class TooLarge extends ReadException {
        public TooLarge(String message) {
            super(message, null);
        }
    }

    /** The budget of calls is spent. */
    public static final class BudgetSpent extends ReadException {
        public BudgetSpent() {
            super("the budget of node calls is spent", null);
        }
    }

    /** Every node was tried, or the deadline passed: later it may work. */
    public static final class Unavailable extends ReadException {
        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
