package io.coalscan.rpc.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonParser;

/** Single calls, by their data or as a node parsed them. Accounts are one letter each. */
final class Calls {
    static final int AT = 7;

    private Calls() {}

    static Instruction call(String program, byte[] data, String... accounts) {
        return call(program, data, AT, 0, accounts);
    }

    static Instruction call(String program, byte[] data, int at, int parent, String... accounts) {
        var raw = new RawInstruction();
        raw.bytes = data;
        raw.accounts = accounts;
        return new Instruction(at, 0, parent, at, program, raw, new AccountKeys());
    }

    /** @param json with single quotes */
    static Instruction parsed(String json) {
        var raw = new RawInstruction();
        try (JsonParser parser = Recorded.MAPPER.createParser(json.replace('\'', '"'))) {
            parser.nextToken();
            raw.parsed = ParsedInstruction.read(parser);
        }
        return new Instruction(AT, 0, 0, AT, "program", raw, new AccountKeys());
    }

    static List<Op> ops(BiConsumer<Instruction, List<Op>> reader, Instruction call) {
        List<Op> ops = new ArrayList<>();
        reader.accept(call, ops);
        return ops;
    }

    /** Numbers of 1, 4 or 8 bytes, little-endian, by their type, and bytes as they are. */
    static byte[] data(Object... fields) {
        ByteBuffer data = ByteBuffer.allocate(1_000).order(ByteOrder.LITTLE_ENDIAN);
        for (Object field : fields) {
            switch (field) {
                case Byte one -> data.put(one);
                case Integer four -> data.putInt(four);
                case Long eight -> data.putLong(eight);
                case byte[] bytes -> data.put(bytes);
                default -> throw new IllegalArgumentException("no field: " + field);
            }
        }
        return Arrays.copyOf(data.array(), data.position());
    }

    /** 32 bytes that are all the same. */
    static byte[] key(int of) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) of);
        return key;
    }
}
