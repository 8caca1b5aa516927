package io.coalscan.holder.age;

import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Finds a token's creation as the oldest transaction of an account that came into being with it. The metadata account is named by creation and
 * updates only, so one page usually reaches its beginning; a curve or the mint itself are named by every trade.
 */
public final class AgeReader {
    static final int MOST_PAGES = 10;

    private final SolanaReads reads;

    public AgeReader(SolanaReads reads) {
        this.reads = reads;
    }

    /**
     * @param witnesses accounts that came with the token, quietest first; the first with any history decides, in at most 10 pages altogether
     * @return {@link TokenAge#UNKNOWN} when none has a history; errors are the pool's
     */
    public Mono<TokenAge> read(List<String> witnesses, ReadScope scope) {
        return read(witnesses, MOST_PAGES, scope);
    }

    private Mono<TokenAge> read(List<String> witnesses, int pages, ReadScope scope) {
        if (witnesses.isEmpty() || pages == 0) {
            return Mono.just(TokenAge.UNKNOWN);
        }
        return oldest(witnesses.getFirst(), SignaturePage.newest(), pages, null, scope)
                .switchIfEmpty(Mono.defer(() -> read(witnesses.subList(1, witnesses.size()), pages - 1, scope)));
    }

    /** Empty when the account has no history at all. */
    private Mono<TokenAge> oldest(
            String address, SignaturePage page, int pagesLeft, @Nullable SignatureInfo oldestSoFar, ReadScope scope) {
        return reads.signatures(address, page, scope).flatMap(lines -> {
            SignatureInfo oldest = oldestSucceeded(lines, oldestSoFar);
            if (lines.size() < page.limit()) {
                return oldest == null ? Mono.empty() : Mono.just(born(oldest));
            }
            if (pagesLeft == 1) {
                return Mono.just(atLeast(oldest));
            }
            var older = page.olderThan(lines.getLast().signature());
            return oldest(address, older, pagesLeft - 1, oldest, scope)
                    .onErrorResume(failure -> oldest != null, failure -> Mono.just(atLeast(oldest)));
        });
    }

    /** A failed transaction creates nothing, but may name the address that was to be created. */
    private static @Nullable SignatureInfo oldestSucceeded(
            List<SignatureInfo> newestFirst, @Nullable SignatureInfo soFar) {
        return newestFirst.reversed().stream()
                .filter(line -> !line.failed())
                .findFirst()
                .orElse(soFar);
    }

    private static TokenAge born(SignatureInfo creation) {
        return new TokenAge(creation.time(), creation.slot(), false);
    }

    private static TokenAge atLeast(@Nullable SignatureInfo oldest) {
        return oldest == null || oldest.time() == null ? TokenAge.UNKNOWN : new TokenAge(oldest.time(), null, true);
    }
}
