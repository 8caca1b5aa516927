package io.coalscan.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    private static final UUID SCAN = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    /** The example of RFC 9562, appendix A.4. */
    @Test
    void namesAreHashedAsTheStandardSays() {
        assertThat(EventIds.nameBased(SCAN, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void theSameEventHasTheSameIdAndAnotherTypeAnother() {
        assertThat(EventIds.of(SCAN, LedgerBuilt.class)).isEqualTo(EventIds.of(SCAN, LedgerBuilt.class));
        assertThat(EventIds.of(SCAN, LedgerBuilt.class)).isNotEqualTo(EventIds.of(SCAN, WalletsProfiled.class));
    }

    @Test
    void aLaterRoundHasAnIdOfItsOwnAndTheFirstThePlainOne() {
        assertThat(EventIds.of(SCAN, LinksRequested.class, 1)).isEqualTo(EventIds.of(SCAN, LinksRequested.class));
        assertThat(EventIds.of(SCAN, LinksRequested.class, 2))
                .isNotEqualTo(EventIds.of(SCAN, LinksRequested.class))
                .isNotEqualTo(EventIds.of(SCAN, LinksRequested.class, 3));
    }
}
