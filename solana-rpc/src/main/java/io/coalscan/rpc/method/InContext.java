package io.coalscan.rpc.method;

import io.coalscan.rpc.call.AnswerReader;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads {"context": {"slot": n}, "value": ...}. */
final class InContext {
    private InContext() {}

    /** The reader sees a null value as a null token. */
    static <T> AnswerReader<AtSlot<T>> of(AnswerReader<T> value) {
        return parser -> {
            Reading<T> reading = new Reading<>();
            Json.object(parser, (name, at) -> reading.field(name, at, value));
            return reading.result();
        };
    }

    /** The slot of a context object. */
    static @Nullable Long slot(JsonParser context) {
        Long[] slot = new Long[1];
        Json.object(context, (name, value) -> {
            if (name.equals("slot")) {
                slot[0] = value.getLongValue();
            }
        });
        return slot[0];
    }

    private static final class Reading<T> {
        private @Nullable Long slot;
        private @Nullable AtSlot<T> read;

        void field(String name, JsonParser at, AnswerReader<T> reader) {
            switch (name) {
                case "context" -> slot = slot(at);
                case "value" -> read = new AtSlot<>(0, reader.read(at));
                default -> {}
            }
        }

        AtSlot<T> result() {
            return new AtSlot<>(Json.present(slot), Json.present(read).value());
        }
    }
}
