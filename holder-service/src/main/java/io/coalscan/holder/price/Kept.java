package io.coalscan.holder.price;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Answers by token, asked for once however many want them, told again for a while, and not kept beyond a number of tokens. A failure is not kept. */
final class Kept<T> {
    private static final int MOST = 1_000;

    private final Function<String, Mono<T>> question;
    private final Duration kept;
    private final Map<String, Mono<T>> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mono<T>> eldest) {
            return size() > MOST;
        }
    };

    Kept(Function<String, Mono<T>> question, Duration kept) {
        this.question = question;
        this.kept = kept;
    }

    Mono<T> of(String mint) {
        return Mono.defer(() -> {
            synchronized (answers) {
                return answers.computeIfAbsent(
                        mint,
                        asked -> Mono.defer(() -> question.apply(asked))
                                .cache(told -> kept, failed -> Duration.ZERO, () -> kept));
            }
        });
    }
}
