package io.coalscan.rpc.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why one node did not answer one call, by what follows from it. Holds nothing that a node or its address said in words. */
public sealed interface Verdict {

    /** Short and one of few: a metric label. */
    String label();

    /** The call is wrong, whoever is asked. */
    record Final(int code) implements Verdict {
        @Override
        public String label() {
            return "final";
        }
    }

    /** This node does not offer this; remembered. */
    record NotOffered() implements Verdict {
        @Override
        public String label() {
            return "not_offered";
        }
    }

    /** This node offers this, but not about this subject; remembered. */
    record Excluded() implements Verdict {
        @Override
        public String label() {
            return "excluded";
        }
    }

    /** The answer is larger than the pool reads. */
    record TooLarge() implements Verdict {
        @Override
        public String label() {
            return "too_large";
        }
    }

    /** This node is behind the others for now. */
    record Lagging(int code) implements Verdict {
        @Override
        public String label() {
            return "lagging";
        }
    }

    /** This node does not hold the data that was asked for; no fault of it. */
    record Lacking(int code) implements Verdict {
        @Override
        public String label() {
            return "lacking";
        }
    }

    /** @param retryAfter null when the node does not tell */
    record RateLimited(@Nullable Duration retryAfter) implements Verdict {
        @Override
        public String label() {
            return "rate_limited";
        }
    }

    /** The node does not accept our key, whatever its body says. */
    record KeyRejected() implements Verdict {
        @Override
        public String label() {
            return "key_rejected";
        }
    }

    /** The node takes no batch of this size; its members were not judged. */
    record BatchRefused() implements Verdict {
        @Override
        public String label() {
            return "batch_refused";
        }
    }

    /** The node failed: unreachable, too slow, broken or answering nonsense. */
    record Faulty(Fault fault) implements Verdict {
        @Override
        public String label() {
            return fault.label;
        }
    }

    /** Refused on our side before anything was sent; the node is not to blame. */
    record NotSent() implements Verdict {
        @Override
        public String label() {
            return "not_sent";
        }
    }

    /** How a node fails. */
    enum Fault {
        UNREACHABLE("unreachable"),
        TIMEOUT("timeout"),
        SERVER_ERROR("server_error"),
        UNREADABLE("unreadable"),
        WRONG_ID("wrong_id"),
        NODE_ERROR("node_error");

        private final String label;

        Fault(String label) {
            this.label = label;
        }
    }
}
