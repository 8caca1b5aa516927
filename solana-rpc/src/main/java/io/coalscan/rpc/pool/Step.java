package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.node.Turn;
import reactor.core.publisher.Mono;

/**
 * One layer of {@code deadline(retry(hedge(sweep)))}: finds an answer with the help of the layer below. A layer between two others sees only this.
 */
interface Step {

    /**
     * @param turn when the call goes where calls wait
     * @return empty for a null result
     */
    <T> Mono<T> answer(RpcCall<T> call, Turn turn);
}
