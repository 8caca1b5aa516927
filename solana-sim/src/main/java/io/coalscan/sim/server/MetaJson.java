package io.coalscan.sim.server;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.Instruction.Step;
import io.coalscan.sim.chain.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a transaction's meta: what it cost, moved and logged. */
final class MetaJson {
    private final JsonGenerator out;
    private final Transaction transaction;
    private final InstructionJson instructions;
    private final boolean merged;

    MetaJson(JsonGenerator out, Transaction transaction, Encoding encoding) {
        this.out = out;
        this.transaction = transaction;
        this.merged = encoding == Encoding.JSON_PARSED;
        this.instructions = new InstructionJson(out, transaction.keys(), merged);
    }

    void write() {
        int units = transaction.instructions().stream()
                .mapToInt(Instruction::totalUnits)
                .sum();
        out.writeStartObject();
        out.writeNumberProperty("computeUnitsConsumed", units);
        out.writeNumberProperty("costUnits", units + 9_800);
        failure(out, "err", transaction.failure());
        out.writeNumberProperty("fee", transaction.fee());
        inner();
        if (!merged) {
            out.writeName("loadedAddresses");
            out.writeStartObject();
            addresses("readonly", transaction.keys().loadedReadonlys());
            addresses("writable", transaction.keys().loadedWritables());
            out.writeEndObject();
        }
        out.writeName("logMessages");
        out.writeStartArray();
        Logs.of(transaction).forEach(out::writeString);
        out.writeEndArray();
        lamports("postBalances", transaction.post());
        tokens("postTokenBalances", transaction.postTokens());
        lamports("preBalances", transaction.pre());
        tokens("preTokenBalances", transaction.preTokens());
        out.writeName("rewards");
        out.writeStartArray();
        out.writeEndArray();
        out.writeName("status");
        out.writeStartObject();
        if (transaction.succeeded()) {
            out.writeNullProperty("Ok");
        } else {
            failure(out, "Err", transaction.failure());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    static void failure(JsonGenerator out, String name, Transaction.@Nullable Failure failure) {
        out.writeName(name);
        if (failure == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeName("InstructionError");
        out.writeStartArray();
        out.writeNumber(failure.instruction());
        out.writeStartObject();
        out.writeNumberProperty("Custom", failure.custom());
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
    }

    private void inner() {
        out.writeName("innerInstructions");
        out.writeStartArray();
        for (int i = 0; i < transaction.instructions().size(); i++) {
            Instruction top = transaction.instructions().get(i);
            if (top.steps().stream().anyMatch(Step.Call.class::isInstance)) {
                out.writeStartObject();
                out.writeNumberProperty("index", i);
                out.writeName("instructions");
                out.writeStartArray();
                calls(top, 2);
                out.writeEndArray();
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }

    private void calls(Instruction caller, int depth) {
        for (Step step : caller.steps()) {
            if (step instanceof Step.Call(Instruction called)) {
                instructions.write(called, depth);
                calls(called, depth + 1);
            }
        }
    }

    private void addresses(String name, List<Address> addresses) {
        out.writeName(name);
        out.writeStartArray();
        addresses.forEach(address -> out.writeString(address.base58()));
        out.writeEndArray();
    }

    private void lamports(String name, long[] balances) {
        out.writeName(name);
        out.writeStartArray();
        for (long balance : balances) {
            out.writeNumber(balance);
        }
        out.writeEndArray();
    }

    private void tokens(String name, List<Transaction.TokenAmount> amounts) {
        out.writeName(name);
        out.writeStartArray();
        for (Transaction.TokenAmount amount : amounts) {
            out.writeStartObject();
            out.writeNumberProperty("accountIndex", amount.key());
            out.writeStringProperty("mint", amount.mint().base58());
            out.writeStringProperty("owner", amount.owner().base58());
            out.writeStringProperty("programId", amount.program().base58());
            out.writeName("uiTokenAmount");
            out.writeStartObject();
            Json.amount(out, amount.amount(), amount.decimals());
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
