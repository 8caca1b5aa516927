package io.coalscan.sim.server;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Holding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which of an owner's token accounts are asked for: those of a mint or of a token program. */
record OwnerFilter(@Nullable Address mint, @Nullable Address program) {

    /** The filter is the second param, the options the third. */
    static OwnerFilter of(Params params) {
        JsonNode filter = params.object(1);
        JsonNode mint = filter.path("mint");
        JsonNode program = filter.path("programId");
        if (!mint.isString() && !program.isString()) {
            throw RpcException.invalid("Invalid params: missing field `mint` or `programId`.");
        }
        return new OwnerFilter(
                mint.isString() ? Params.parse(mint.stringValue()) : null,
                program.isString() ? Params.parse(program.stringValue()) : null);
    }

    boolean takes(Holding holding) {
        return (mint == null || mint.equals(holding.mint())) && (program == null || program.equals(holding.program()));
    }
}
