package io.coalscan.wallet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Funding;
import io.coalscan.model.HolderKind;
import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.WalletLabel;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.model.event.WalletProfile;
import io.coalscan.model.event.WalletsProfiled;
import io.coalscan.service.testing.TestPostgres;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class PostgresAnswerStoreTest {
    private final AnswerStore store = new PostgresAnswerStore(
            DatabaseClient.create(TestPostgres.of("wallet").connections("wallet")));
    private final EventHead head = new EventHead(
            UUID.randomUUID(), UUID.randomUUID(), EventHead.SOLANA, "mint", 9, ScanTimes.from(1_000), null);

    @Test
    void theFirstAnswerStays() {
        var profile = new WalletProfile(
                "w",
                HolderKind.EXCHANGE,
                3L,
                false,
                8L,
                true,
                List.of(new WalletLabel(WalletLabelType.FRESH, 0.94, null)),
                false,
                true,
                new Funding("f", Funding.FunderKind.BRIDGE, 5, 6L, "s", 7),
                true);
        var first = new WalletsProfiled(head, List.of(profile), 4, false);
        var second = new WalletsProfiled(head, List.of(), 9, true);

        assertThat(store.find(head.eventId()).blockOptional()).isEmpty();
        assertThat(store.keep(first).block()).isEqualTo(first);
        assertThat(store.keep(second).block()).isEqualTo(first);
        assertThat(store.find(head.eventId()).block()).isEqualTo(first);
    }

    @Test
    void oldAnswersAreForgotten() {
        store.keep(new WalletsProfiled(head, List.of(), 4, false)).block();

        assertThat(store.forget(0).block()).isZero();
        assertThat(store.forget(Long.MAX_VALUE / 2_000_000).block()).isOne();
        assertThat(store.find(head.eventId()).blockOptional()).isEmpty();
    }
}
