package io.coalscan.sim.server;

import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Step;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Transaction;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The log lines that a transaction's instructions leave, with the compute units as they run down. */
final class Logs {
    private final List<String> lines = new ArrayList<>();
    private long left;

    private Logs(int units) {
        left = units;
    }

    static List<String> of(Transaction transaction) {
        Logs logs = new Logs(transaction.units());
        List<Instruction> instructions = transaction.instructions();
        Transaction.Failure failure = transaction.failure();
        for (int i = 0; i < instructions.size(); i++) {
            int error = failure != null && failure.instruction() == i ? failure.custom() : -1;
            logs.run(instructions.get(i), 1, error);
        }
        return logs.lines;
    }

    private void run(Instruction instruction, int depth, int failure) {
        String program = "Program " + instruction.program();
        boolean counted = !KnownPrograms.isNative(instruction.program());
        long before = left;
        lines.add(program + " invoke [" + depth + "]");
        for (Step step : instruction.steps()) {
            switch (step) {
                case Step.Log log -> lines.add(log.line());
                case Step.Data data -> lines.add("Program data: " + base64(data.data()));
                case Step.Return answer ->
                    lines.add("Program return: " + instruction.program() + " " + base64(answer.data()));
                case Step.Call call -> run(call.instruction(), depth + 1, -1);
            }
        }
        left -= instruction.units();
        if (counted) {
            lines.add(program + " consumed " + (before - left) + " of " + before + " compute units");
        }
        lines.add(
                failure < 0
                        ? program + " success"
                        : program + " failed: custom program error: 0x" + Integer.toHexString(failure));
    }

    private static String base64(byte[] data) {
        return Base64.getEncoder().encodeToString(data);
    }
}
