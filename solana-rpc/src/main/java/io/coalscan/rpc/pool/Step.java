package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.RpcCall;
import reactor.core.publisher.Mono;

/**
 * One layer of {@code deadline(retry(hedge(sweep)))}: finds an answer with the help of the layer below. A layer between two others sees only this.
 */
interface Step {

    /**
     * @param order which call was asked first; lower goes first where calls wait
     * @return empty for a null result
     */
    <T> Mono<T> answer(RpcCall<T> call, long order);
}
