package io.coalscan.rpc.method;

import io.coalscan.rpc.call.Params;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.read.SolanaReads.BlockInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** getBlock without its transactions. */
public final class Blocks {
    /** Skipped, skipped in long-term storage, cleaned up, not there yet: each means that there is no such block to be had. */
    private static final Set<Integer> NO_BLOCK = Set.of(-32007, -32009, -32001, -32004);

    private Blocks() {}

    public static RpcCall<BlockInfo> height(long slot) {
        Params options = Params.object()
                .put("encoding", "base64")
                .put("transactionDetails", "none")
                .put("rewards", false)
                .put("maxSupportedTransactionVersion", 0)
                .confirmed(0);
        return RpcCall.of("getBlock", Params.array().add(slot).add(options).json(), Blocks::read)
                .absentOn(NO_BLOCK)
                .doubtingNull();
    }

    private static BlockInfo read(JsonParser parser) {
        Fields fields = new Fields();
        Json.object(parser, fields::read);
        return new BlockInfo(Json.present(fields.height), Json.millis(fields.seconds));
    }

    private static final class Fields {
        private @Nullable Long height;
        private @Nullable Long seconds;

        void read(String name, JsonParser value) {
            switch (name) {
                case "blockHeight" -> height = Json.longOrNull(value);
                case "blockTime" -> seconds = Json.longOrNull(value);
                default -> {}
            }
        }
    }
}
