package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** getSignaturesForAddress: newest first, failed ones included. */
public final class Signatures {
    private Signatures() {}

    /**
     * An empty answer about a whole history is not believed of one node alone: it may have thrown the history away.
     */
    public static RpcCall<List<SignatureInfo>> of(String address, SignaturePage page, long minContextSlot) {
        Params options = Params.object()
                .put("limit", page.limit())
                .put("before", page.before())
                .put("until", page.until())
                .confirmed(minContextSlot);
        boolean whole = page.before() == null && page.until() == null;
        return RpcCall.<List<SignatureInfo>>of(
                        "getSignaturesForAddress",
                        Params.array().add(address).add(options).json(),
                        Signatures::read)
                .doubting(lines -> whole && lines.isEmpty())
                .hollowIf(List::isEmpty)
                .weighing(1 + page.limit() / 500);
    }

    private static List<SignatureInfo> read(JsonParser parser) {
        List<SignatureInfo> lines = new ArrayList<>();
        Json.array(parser, () -> {
            Fields fields = new Fields();
            Json.object(parser, fields::read);
            lines.add(fields.line());
        });
        return lines;
    }

    private static final class Fields {
        private @Nullable String signature;
        private @Nullable Long slot;
        private @Nullable Long seconds;
        private boolean failed;
        private boolean finalized;

        void read(String name, JsonParser value) {
            switch (name) {
                case "signature" -> signature = Json.text(value);
                case "slot" -> slot = value.getLongValue();
                case "blockTime" -> seconds = Json.longOrNull(value);
                case "err" -> failed = !Json.isNull(value);
                case "confirmationStatus" ->
                    finalized = !Json.isNull(value) && Json.text(value).equals("finalized");
                default -> {}
            }
        }

        SignatureInfo line() {
            return new SignatureInfo(
                    Json.present(signature), Json.present(slot), Json.millis(seconds), failed, finalized);
        }
    }
}
