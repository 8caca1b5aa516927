package io.coalscan.pnl.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.Candidate;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SignatureReaderTest {
    private static final KnownHistory NOTHING = new KnownHistory(Map.of(), Map.of(), Set.of());

    private final FakeChain chain = new FakeChain();
    private final SignatureReader reader = new SignatureReader(chain);

    @BeforeEach
    void aBusyAccount() {
        for (int i = 0; i < 2_500; i++) {
            chain.line("busy", "s" + i, i);
        }
    }

    private SignatureReader.Listing list(KnownHistory known, int calls, String... accounts) {
        var candidate = Candidate.whole("alice", 1, BigInteger.ONE, List.of(accounts), true);
        var scope = new ReadScope(new CallBudget(calls), 0, Long.MAX_VALUE);
        return reader.list(new SignatureReader.Request(
                        List.of(candidate), known, scope, (calls + 1) / 2, Mono.never(), Duration.ZERO))
                .blockLast();
    }

    @Test
    void pagesToTheBeginningWhereAPageIsFull() {
        var listing = list(NOTHING, 100, "busy").accounts().getFirst().upTo(Long.MAX_VALUE);
        assertThat(listing.complete()).isTrue();
        assertThat(listing.lines()).hasSize(2_500);
        assertThat(listing.lines().getFirst().signature()).isEqualTo("s0");
        assertThat(chain.listed).hasSize(3);
    }

    @Test
    void furtherPagesHaveTheirShareOfTheCallsOnly() {
        var listing = list(NOTHING, 5, "busy").accounts().getFirst().upTo(Long.MAX_VALUE);
        assertThat(listing.complete()).isFalse();
        assertThat(listing.lines()).hasSize(2_000);
    }

    @Test
    void goesOnDownwardsWhereAnEarlierScanStopped() {
        var first = list(NOTHING, 5, "busy").accounts().getFirst();
        var lines = first.upTo(Long.MAX_VALUE).lines();
        var known = new KnownHistory(Map.of("busy", first.change().now()), Map.of("busy", lines), Set.of());
        chain.line("busy", "s2500", 2_500);
        chain.listed.clear();

        var listing = list(known, 100, "busy").accounts().getFirst().upTo(Long.MAX_VALUE);

        assertThat(listing.complete()).isTrue();
        assertThat(listing.lines()).hasSize(2_501);
        assertThat(chain.listed).hasSize(2);
    }

    @Test
    void listsAsManyAccountsAsItMay() {
        var listings = list(NOTHING, 4, "a", "b", "c");
        assertThat(chain.listed).containsExactly("a", "b");
        assertThat(listings.asked()).isEqualTo(2);
        assertThat(listings.accounts()).hasSize(3);
        assertThat(listings.accounts().getLast().upTo(9).complete()).isFalse();
    }

    @Test
    void withoutCallsNobodyIsAsked() {
        assertThat(list(NOTHING, 0, "a").asked()).isZero();
    }
}
