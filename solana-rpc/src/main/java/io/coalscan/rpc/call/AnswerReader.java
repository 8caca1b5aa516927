package io.coalscan.rpc.call;

import tools.jackson.core.JsonParser;

/** Reads one result, streaming. Stateless and thread-safe. */
@FunctionalInterface
public interface AnswerReader<T> {

    /**
     * Reads the value that starts at the parser's current token, which is not null. What follows it belongs to somebody else.
     *
     * @throws RuntimeException when the value does not have the promised shape; the node is then taken to have answered nonsense
     */
    T read(JsonParser parser);
}
