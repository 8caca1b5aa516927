package io.coalscan.wallet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Funding;
import io.coalscan.model.Funding.FunderKind;
import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.WalletLabel;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.model.event.WalletProfile;
import io.coalscan.model.event.WalletsProfiled;
import io.coalscan.wallet.kol.Kol;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The largest profiles of the 220 candidates of a token with 200 scored holders. */
class EventSizeTest {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_CANDIDATES = 220;
    private static final String ADDRESS = "A".repeat(44);
    private static final String SIGNATURE = "5".repeat(88);
    private static final long TIME = 1_800_000_000_000L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void everybodyMayBeFundedLabelledAndUnknown() {
        assertThat(bytes(profile(labels(null)), MOST_CANDIDATES)).isLessThan(MOST_BYTES);
    }

    @Test
    void everybodyMayBeNamedAtTheGreatestLength() {
        var kol = new Kol(ADDRESS, "名".repeat(10_000), "h".repeat(64), "u".repeat(128), null, true, TIME);

        assertThat(bytes(profile(labels(kol.info())), MOST_CANDIDATES)).isLessThan(MOST_BYTES);
    }

    @Test
    void whatIsTooLongOfAKnownPersonIsCutOrLeftOut() {
        var overlong = new Kol(ADDRESS, "名".repeat(43), "h".repeat(65), "u".repeat(129), null, true, TIME).info();
        var fits = new Kol(ADDRESS, "n".repeat(128), "h", "u", null, true, TIME).info();

        assertThat(overlong).isEqualTo(new WalletLabel.KolInfo("名".repeat(41) + "…", null, null));
        assertThat(fits).isEqualTo(new WalletLabel.KolInfo("n".repeat(128), "h", "u"));
    }

    private static int bytes(WalletProfile profile, int count) {
        var scan = UUID.randomUUID();
        var head = new EventHead(
                EventIds.of(scan, WalletsProfiled.class),
                scan,
                EventHead.SOLANA,
                ADDRESS,
                400_000_000,
                ScanTimes.from(TIME),
                "0".repeat(55));
        return JSON.writeValueAsBytes(new WalletsProfiled(head, Collections.nCopies(count, profile), 1_000, false))
                .length;
    }

    private static List<WalletLabel> labels(WalletLabel.@Nullable KolInfo info) {
        return List.of(
                new WalletLabel(WalletLabelType.FRESH, 0.12345678901234567, null),
                new WalletLabel(WalletLabelType.BOT, 0.9, null),
                new WalletLabel(WalletLabelType.NAMED, 1, info));
    }

    private static WalletProfile profile(List<WalletLabel> labels) {
        var funding = new Funding(ADDRESS, FunderKind.INFRASTRUCTURE, Long.MAX_VALUE, TIME, SIGNATURE, 400_000_000);
        return new WalletProfile(
                ADDRESS, null, 1_000_000_000L, false, TIME, false, labels, false, false, funding, false);
    }
}
