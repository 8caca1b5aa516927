package io.coalscan.rpc.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one instruction, top-level or inner, of any JSON encoding. */
final class InstructionReader {
    private InstructionReader() {}

    static RawInstruction read(JsonParser parser) {
        var instruction = new RawInstruction();
        Json.expect(parser, JsonToken.START_OBJECT);
        Json.object(parser, name -> {
            switch (name) {
                case "programIdIndex" -> instruction.programIndex = Json.index(parser);
                case "programId" -> instruction.program = Json.text(parser);
                case "accounts" -> readAccounts(parser, instruction);
                case "data" -> instruction.text = Json.textOrNull(parser);
                case "parsed" -> instruction.parsed = ParsedInstruction.read(parser);
                case "stackHeight" -> {
                    if (parser.currentToken() != JsonToken.VALUE_NULL) {
                        instruction.height = Json.index(parser);
                    }
                }
                default -> parser.skipChildren();
            }
        });
        return instruction;
    }

    private static void readAccounts(JsonParser parser, RawInstruction instruction) {
        int[] indexes = new int[16];
        int[] count = {0};
        List<String> keys = new ArrayList<>(0);
        var holder = new int[][] {indexes};
        Json.array(parser, () -> {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                keys.add(parser.getString());
                return;
            }
            if (count[0] == holder[0].length) {
                holder[0] = Arrays.copyOf(holder[0], count[0] * 2);
            }
            holder[0][count[0]++] = Json.index(parser);
        });
        instruction.accountIndexes = Arrays.copyOf(holder[0], count[0]);
        if (!keys.isEmpty()) {
            instruction.accounts = keys.toArray(String[]::new);
        }
    }
}
