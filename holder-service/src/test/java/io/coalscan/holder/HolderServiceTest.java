package io.coalscan.holder;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.store.Snapshot;
import io.coalscan.holder.store.SnapshotStore;
import io.coalscan.holder.testing.Accounts;
import io.coalscan.holder.testing.FakeReads;
import io.coalscan.holder.testing.People;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.testing.TestKafka;
import io.coalscan.service.testing.TestPostgres;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import reactor.core.publisher.Mono;

/** The whole service on a real broker and a real database; only the chain is made up. */
class HolderServiceTest {
    private static final String MINT = People.person(1);

    private final FakeReads reads = new FakeReads()
            .with(Accounts.mint(MINT, 1_000_000, 6))
            .holders(
                    TokenAccounts.Source.PROGRAM_ACCOUNTS,
                    true,
                    List.of(FakeReads.held(People.programsOwn(1), People.person(2), 1_000_000)));

    @Test
    void takesARequestFromTheQueueAndKeepsWhatItFinds() {
        try (var context = HolderServiceApplication.builder()
                .initializers(fresh -> ((GenericApplicationContext) fresh).registerBean(SolanaReads.class, () -> reads))
                .run(arguments())) {
            UUID scanId = UUID.randomUUID();

            context.getBean(EventSender.class).send(request(scanId)).block();

            Snapshot kept = resolved(context.getBean(SnapshotStore.class), scanId);
            assertThat(kept.listed().candidates()).hasSize(1);
            assertThat(kept.resolved().owners()).hasSize(1);
            assertThat(kept.resolved().price().solUsd()).isEqualTo(120.0);
        }
    }

    private static Snapshot resolved(SnapshotStore snapshots, UUID scanId) {
        return snapshots
                .find(scanId)
                .filter(snapshot -> snapshot.resolved() != null)
                .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(50)))
                .timeout(Duration.ofSeconds(60), Mono.error(() -> new AssertionError("never resolved")))
                .block();
    }

    private static ScanRequested request(UUID scanId) {
        var times = ScanTimes.from(System.currentTimeMillis());
        var head =
                new EventHead(EventIds.of(scanId, ScanRequested.class), scanId, EventHead.SOLANA, MINT, 0, times, null);
        return new ScanRequested(head, 50, 500);
    }

    private static String[] arguments() {
        Map<String, Object> settings = new HashMap<>(TestPostgres.empty().settings());
        settings.put("coalscan.kafka", TestKafka.bootstrapServers());
        settings.put("coalscan.sol-usd", 120);
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
