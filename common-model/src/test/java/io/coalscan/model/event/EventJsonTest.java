package io.coalscan.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Acquisition;
import io.coalscan.model.Funding;
import io.coalscan.model.HolderKind;
import io.coalscan.model.SellBurst;
import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.WalletLabel;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final UUID SCAN = new UUID(1, 2);
    private static final EventHead HEAD = new EventHead(
            EventIds.of(SCAN, HoldersListed.class),
            SCAN,
            EventHead.SOLANA,
            "So11111111111111111111111111111111111111112",
            5,
            ScanTimes.from(1_000),
            null);

    @Test
    void amountsBeyondALongSurviveTheTrip() {
        var listed = new HoldersListed(
                HEAD,
                "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA",
                6,
                new BigInteger("18446744073709551615"),
                null,
                List.of(Candidate.whole("owner", 1, new BigInteger("18446744073709551614"), List.of("account"), true)),
                10,
                20);
        assertThat(JSON.readValue(JSON.writeValueAsBytes(listed), HoldersListed.class))
                .isEqualTo(listed);
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() {
        var json = JSON.writeValueAsString(new ScanRequested(HEAD, 50, 500));
        var later = json.substring(0, json.length() - 1) + ",\"invented\":{\"later\":true}}";
        assertThat(JSON.readValue(later, ScanRequested.class)).isEqualTo(new ScanRequested(HEAD, 50, 500));
    }

    @Test
    void aLedgerOfAnEarlierVersionNamesNoTradesOfItsPrice() {
        var ledger = new LedgerBuilt(
                HEAD, List.of(), List.of(), 7, 0.5, List.of(new PricedTrade("signature", 4)), 1, 1, 1, false);
        var json = JSON.writeValueAsString(ledger);
        assertThat(JSON.readValue(json, LedgerBuilt.class)).isEqualTo(ledger);

        var earlier = json.replace("\"priceTrades\":[{\"signature\":\"signature\",\"slot\":4}],", "");
        assertThat(earlier).isNotEqualTo(json);
        assertThat(JSON.readValue(earlier, LedgerBuilt.class).priceTrades()).isEmpty();
    }

    @Test
    void walletsTravelWithTheirFundingAndBursts() {
        var profiled = new WalletsProfiled(
                HEAD,
                List.of(new WalletProfile(
                        "owner",
                        HolderKind.EXCHANGE,
                        49L,
                        false,
                        null,
                        true,
                        List.of(new WalletLabel(WalletLabelType.FRESH, 0.02, null)),
                        false,
                        true,
                        new Funding("funder", Funding.FunderKind.EXCHANGE, 1_000_000, 5L, "signature", 6),
                        false)),
                3,
                false);
        assertThat(JSON.readValue(JSON.writeValueAsBytes(profiled), WalletsProfiled.class))
                .isEqualTo(profiled);

        var links = new LinksRequested(
                HEAD,
                List.of(new LinkCandidate(
                        "owner",
                        2.5,
                        null,
                        "funder",
                        "signature",
                        List.of(new SellBurst(1, 2, 3, 0.5, List.of("s"))))));
        assertThat(JSON.readValue(JSON.writeValueAsBytes(links), LinksRequested.class))
                .isEqualTo(links);
    }

    @Test
    void unknownValuesTravelAsNull() {
        var candidate = new LinkCandidate(
                "owner",
                1.5,
                new Acquisition(7, "signature", Acquisition.How.BUY, null, null, true),
                null,
                null,
                List.of());
        assertThat(JSON.readValue(JSON.writeValueAsBytes(candidate), LinkCandidate.class))
                .isEqualTo(candidate);
    }
}
