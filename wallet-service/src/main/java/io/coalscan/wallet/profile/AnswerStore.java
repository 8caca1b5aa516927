package io.coalscan.wallet.profile;

import io.coalscan.model.event.WalletsProfiled;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Answers given, so that a repeated event is answered alike and without asking the chain again. */
interface AnswerStore {
    /** Empty when this event was not answered yet. */
    Mono<WalletsProfiled> find(UUID eventId);

    /** Keeps the answer; the one that was kept first stays and is given. */
    Mono<WalletsProfiled> keep(WalletsProfiled answer);

    /** @param before epoch milliseconds */
    Mono<Long> forget(long before);
}
