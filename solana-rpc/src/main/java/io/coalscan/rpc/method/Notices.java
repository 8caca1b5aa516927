package io.coalscan.rpc.method;

import io.coalscan.rpc.method.Notice.Changed;
import io.coalscan.rpc.method.Notice.Logs;
import io.coalscan.rpc.method.Notice.Slot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Reads a frame, streaming, its members in whatever order they come. */
public final class Notices {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int NO_CODE = 0;

    private Notices() {}

    /** A frame that is no notice. Without stack trace and words of the node. */
    public static final class Unreadable extends RuntimeException {
        Unreadable() {
            super("no notice", null, false, false);
        }
    }

    /** @throws Unreadable for what is no JSON-RPC, or lacks what a notice of its kind has */
    public static Notice read(byte[] frame) {
        try {
            return readWhole(frame);
        } catch (RuntimeException noNotice) {
            throw new Unreadable();
        }
    }

    private static Notice readWhole(byte[] frame) {
        try (JsonParser parser = JSON.createParser(frame)) {
            parser.nextToken();
            Frame read = new Frame();
            Json.object(parser, read::field);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one notice");
            }
            return read.notice();
        }
    }

    private static final class Frame {
        private final Told told = new Told();
        private @Nullable String method;
        private @Nullable Long id;
        private @Nullable Long result;
        private @Nullable Integer error;

        void field(String name, JsonParser at) {
            switch (name) {
                case "method" -> method = Json.text(at);
                case "id" -> id = at.currentToken() == JsonToken.VALUE_NUMBER_INT ? at.getLongValue() : null;
                case "result" -> result = at.currentToken() == JsonToken.VALUE_NUMBER_INT ? at.getLongValue() : null;
                case "error" -> error = Json.isNull(at) ? null : Integer.valueOf(code(at));
                case "params" -> Json.object(at, told::param);
                default -> {}
            }
        }

        Notice notice() {
            if (id != null) {
                return answer(id);
            }
            return switch (method) {
                case null -> throw new IllegalArgumentException("neither an answer nor a notice");
                case "slotNotification" -> new Slot(Json.present(told.subscription), Json.present(told.slot));
                case "logsNotification" -> told.logs();
                case "accountNotification" -> told.changed();
                default -> new Notice.Other();
            };
        }

        private Notice answer(long asked) {
            if (error != null) {
                return new Notice.Refused(asked, error);
            }
            return result == null ? new Notice.Other() : new Notice.Begun(asked, result);
        }

        private static int code(JsonParser at) {
            int[] code = {NO_CODE};
            Json.object(at, (name, value) -> {
                if (name.equals("code")) {
                    code[0] = value.getIntValue();
                }
            });
            return code[0];
        }
    }

    /** The params of a notice, of any kind: the kind may be told after them. */
    private static final class Told {
        private final Accounts.Fields account = new Accounts.Fields();
        private @Nullable Long subscription;
        private @Nullable Long slot;
        private @Nullable String signature;
        private boolean failed;

        void param(String name, JsonParser at) {
            switch (name) {
                case "subscription" -> subscription = at.getLongValue();
                case "result" -> Json.object(at, this::result);
                default -> {}
            }
        }

        private void result(String name, JsonParser at) {
            switch (name) {
                case "slot" -> slot = at.getLongValue();
                case "context" -> slot = InContext.slot(at);
                case "value" -> Json.object(at, this::value);
                default -> {}
            }
        }

        private void value(String name, JsonParser at) {
            switch (name) {
                case "signature" -> signature = Json.text(at);
                case "err" -> failed = !Json.isNull(at);
                default -> account.read(name, at);
            }
        }

        Logs logs() {
            return new Logs(Json.present(subscription), Json.present(slot), Json.present(signature), failed);
        }

        Changed changed() {
            return new Changed(
                    Json.present(subscription),
                    Json.present(slot),
                    Json.present(account.owner),
                    Json.present(account.lamports),
                    Json.present(account.data),
                    account.executable);
        }
    }
}
