package io.coalscan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names are the contract: callers and stored results spell them so. */
class VocabularyTest {
    @Test
    void namesAreThoseOfTheContract() {
        assertThat(names(BundleType.values())).containsExactly("SAME_BLOCK_BUY", "SAME_FUNDER", "COORDINATED_SELL");
        assertThat(names(WalletLabelType.values())).containsExactly("FRESH", "BOT", "DORMANT", "NAMED");
        assertThat(names(HolderFact.values())).containsExactly("CREATOR", "SNIPER", "EXCHANGE_FUNDED", "EXCHANGE_LIKE");
        assertThat(names(ScanStage.values())).containsExactly("FETCHING_CHAIN_DATA", "ANALYZING_HOLDERS", "SCORING");
        assertThat(names(HolderListSource.values())).containsExactly("PROGRAM_ACCOUNTS", "DAS", "LARGEST_ACCOUNTS");
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
