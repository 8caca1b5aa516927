package io.coalscan.sim.chain;

import java.util.List;

/**
 * One instruction with everything that running it leaves behind: what it calls, what it logs, what it changes.
 *
 * @param units compute units of its own, without those of the instructions that it calls
 * @param steps in order of running
 */
public record Instruction(
        Address program, List<Meta> accounts, byte[] data, int units, List<Step> steps, Effect effect) {

    public Instruction {
        accounts = List.copyOf(accounts);
        steps = List.copyOf(steps);
    }

    /** What a leaf changes; done before its steps. */
    @FunctionalInterface
    public interface Effect {
        Effect NONE = ledger -> {};

        void apply(Ledger ledger);
    }

    public record Meta(Address address, boolean signer, boolean writable) {
        public static Meta signer(Address address) {
            return new Meta(address, true, true);
        }

        public static Meta readonlySigner(Address address) {
            return new Meta(address, true, false);
        }

        public static Meta writable(Address address) {
            return new Meta(address, false, true);
        }

        public static Meta readonly(Address address) {
            return new Meta(address, false, false);
        }
    }

    public sealed interface Step {
        /** A line as it stands in the log, with its "Program log: ". */
        record Log(String line) implements Step {}

        /** "Program data:", base64. */
        record Data(byte[] data) implements Step {}

        /** "Program return:", base64. */
        record Return(byte[] data) implements Step {}

        record Call(Instruction instruction) implements Step {}
    }

    public int totalUnits() {
        int sum = units;
        for (Step step : steps) {
            if (step instanceof Step.Call(Instruction called)) {
                sum += called.totalUnits();
            }
        }
        return sum;
    }
}
