package io.coalscan.sim.server;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Base58Text;
import io.coalscan.sim.chain.Instruction;
import io.coalscan.sim.chain.KeyTable;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes instructions, by index or, where a node knows the program, in words. */
final class InstructionJson {
    private final JsonGenerator out;
    private final Map<Address, Integer> positions;
    private final boolean parsed;

    InstructionJson(JsonGenerator out, KeyTable keys, boolean parsed) {
        this.out = out;
        this.positions = keys.positions();
        this.parsed = parsed;
    }

    /** @param depth 1 for an instruction of the message itself */
    void write(Instruction instruction, int depth) {
        ParsedInstruction words = parsed ? ParsedInstruction.of(instruction) : null;
        out.writeStartObject();
        if (words != null) {
            out.writeName("parsed");
            if (words.type() == null) {
                out.writePOJO(words.info());
            } else {
                out.writeStartObject();
                out.writeName("info");
                out.writePOJO(words.info());
                out.writeStringProperty("type", words.type());
                out.writeEndObject();
            }
            out.writeStringProperty("program", words.program());
            out.writeStringProperty("programId", instruction.program().base58());
        } else {
            out.writeName("accounts");
            out.writeStartArray();
            for (Instruction.Meta meta : instruction.accounts()) {
                if (parsed) {
                    out.writeString(meta.address().base58());
                } else {
                    out.writeNumber(MessageBytes.position(positions, meta.address()));
                }
            }
            out.writeEndArray();
            out.writeStringProperty("data", Base58Text.encode(instruction.data()));
            if (parsed) {
                out.writeStringProperty("programId", instruction.program().base58());
            } else {
                out.writeNumberProperty("programIdIndex", MessageBytes.position(positions, instruction.program()));
            }
        }
        out.writeName("stackHeight");
        if (depth == 1) {
            out.writeNull();
        } else {
            out.writeNumber(depth);
        }
        out.writeEndObject();
    }
}
