package io.coalscan.wallet.web;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Reads what a wallet holds now, within bounds of time and of node calls; whoever asks the same at the same time shares the calls. */
final class WalletTokens {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Five pages of an index and its slot, then both token programs, each asked again at length. */
    private static final int CALLS = 10;

    private final SolanaReads reads;
    private final Clock clock;

    WalletTokens(SolanaReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Fails as unavailable when no node tells. */
    Mono<HeldTokens> of(String wallet) {
        return Mono.defer(() -> reads.tokensOf(wallet, scope()))
                .map(owned -> HeldTokens.of(wallet, owned))
                .onErrorMap(
                        ReadException.class,
                        failure -> new CoalScanException(ErrorCode.SERVICE_UNAVAILABLE, "no node told its tokens"));
    }

    private ReadScope scope() {
        return new ReadScope(new CallBudget(CALLS), 0, clock.millis() + PATIENCE.toMillis());
    }
}
