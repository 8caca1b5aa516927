package io.coalscan.scan.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.BundleType;
import io.coalscan.model.HolderKind;
import io.coalscan.model.RiskLevel;
import io.coalscan.model.api.Bundle;
import io.coalscan.model.api.Holder;
import io.coalscan.scan.result.ResultDocument;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldersCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void textThatASpreadsheetWouldRunBeginsWithAnApostrophe(String formula) {
        assertThat(lastRow(formula)).endsWith("\"'" + formula + "\",\"SAME_FUNDER\"\r\n");
    }

    @Test
    void quotesAndSeparatorsStayInsideTheirCell() {
        assertThat(lastRow("a\",\"b;c")).endsWith("\"a\"\",\"\"b;c\",\"SAME_FUNDER\"\r\n");
    }

    @Test
    void unknownValuesAreEmptyAndNumbersAreNotQuoted() {
        assertThat(lastRow("b"))
                .startsWith("\"mint\",5,77,\"HIGH\",1,\"wallet\",\"WALLET\",true,1.5,\"1500000\",50.0,,,,");
    }

    private static String lastRow(String bundleId) {
        var holder = new Holder(
                1,
                "wallet",
                HolderKind.WALLET,
                true,
                1.5,
                "1500000",
                50.0,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                false,
                List.of(),
                null,
                false,
                null,
                null,
                List.of(),
                bundleId,
                List.of());
        var bundle = new Bundle(
                bundleId,
                BundleType.SAME_FUNDER,
                List.of("wallet"),
                50,
                15,
                null,
                null,
                null,
                5,
                null,
                null,
                List.of(),
                null,
                null);
        var document = new ResultDocument(
                new ResultDocument.Id(UUID.randomUUID(), 1),
                "solana",
                "mint",
                5,
                6,
                77,
                RiskLevel.HIGH,
                "{".getBytes(UTF_8),
                new byte[0],
                new byte[0]);
        var csv = HoldersCsv.of(new Snapshot(document, List.of(holder), List.of(bundle)));
        return csv.substring(csv.indexOf("\r\n") + 2);
    }
}
