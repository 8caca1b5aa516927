package io.coalscan.holder.price;

import io.coalscan.holder.price.PriceSource.Told;
import io.coalscan.holder.price.SpotReader.Spot;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The price by the chain, and beside it, never instead of it, what others say. */
final class TellPrice {
    private static final Logger LOG = LoggerFactory.getLogger(TellPrice.class);

    private final Kept<Spot> spots;
    private final List<Kept<Answer>> others;
    private final Clock clock;

    TellPrice(SpotReader spots, List<PriceSource> sources, Duration spotKept, Duration othersKept, Clock clock) {
        this.spots = new Kept<>(spots::read, spotKept);
        this.others = sources.stream()
                .map(source -> new Kept<>(mint -> ask(source, mint), othersKept))
                .toList();
        this.clock = clock;
    }

    /**
     * @param others one for each that is asked, in their order
     */
    record Prices(Spot spot, List<Answer> others) {
        Prices {
            others = List.copyOf(others);
        }
    }

    /**
     * @param answered whether it said anything, be it that it knows no price
     * @param told null where it knows none or did not answer
     */
    record Answer(
            String source,
            long at,
            boolean answered,
            @Nullable Told told) {}

    /** Fails as the reading of reserves does; what others do fails nothing. */
    Mono<Prices> tell(String mint) {
        var asked = Flux.fromIterable(others)
                .flatMapSequential(other -> other.of(mint))
                .collectList();
        return Mono.zip(spots.of(mint), asked, Prices::new);
    }

    private Mono<Answer> ask(PriceSource source, String mint) {
        return source.price(mint)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(told -> new Answer(source.name(), clock.millis(), true, told.orElse(null)))
                .onErrorResume(failed -> {
                    LOG.warn(
                            "prices.unanswered source={} mint={} cause={}",
                            source.name(),
                            mint,
                            failed.getClass().getSimpleName());
                    return Mono.just(new Answer(source.name(), clock.millis(), false, null));
                });
    }
}
