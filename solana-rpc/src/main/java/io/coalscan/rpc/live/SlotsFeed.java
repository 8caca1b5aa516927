package io.coalscan.rpc.live;

import io.coalscan.rpc.method.Notice;
import io.coalscan.rpc.method.Subscription;
import java.util.List;
import reactor.core.publisher.Mono;

/** The newest slot, ever higher. Slots that were missed are of no interest. */
final class SlotsFeed implements Feed<Long> {
    private long highest;

    @Override
    public Subscription subscription() {
        return Subscription.slots();
    }

    @Override
    public List<Long> of(List<Notice.Told> notices) {
        long before = highest;
        notices.forEach(notice -> highest = Math.max(highest, notice.slot()));
        return highest > before ? List.of(highest) : List.of();
    }

    @Override
    public Mono<List<Long>> since(List<Notice.Told> notices, Mono<Long> least) {
        return Mono.fromSupplier(() -> of(notices));
    }
}
