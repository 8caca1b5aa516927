package io.coalscan.sim.server;

/** Answers one method with the bytes of its result, or throws {@link RpcException}. */
@FunctionalInterface
interface Method {
    byte[] answer(Call call);
}
