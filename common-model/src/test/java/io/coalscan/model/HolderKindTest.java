package io.coalscan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HolderKindTest {
    @Test
    void onlyWalletsAndCustodyCount() {
        assertThat(Arrays.stream(HolderKind.values()).filter(HolderKind::counts))
                .containsExactly(HolderKind.WALLET, HolderKind.CUSTODY);
    }

    @Test
    void theFloatLeavesOutWhatNobodyCanSell() {
        assertThat(Arrays.stream(HolderKind.values()).filter(HolderKind::outsideFloat))
                .containsExactly(HolderKind.POOL, HolderKind.BONDING_CURVE, HolderKind.LOCKER, HolderKind.BURN);
    }
}
