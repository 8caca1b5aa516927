package io.coalscan.scan.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.HolderKind;
import io.coalscan.scan.score.ScoredHolders.Owner;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoredHoldersTest {
    @Test
    void takesTheLargestOfThoseThatCountTiesByAddress() {
        var chosen = ScoredHolders.select(
                List.of(
                        owner("d", HolderKind.WALLET, 5),
                        owner("pool", HolderKind.POOL, 900),
                        owner("b", HolderKind.CUSTODY, 7),
                        owner("a", HolderKind.WALLET, 7),
                        owner("empty", HolderKind.WALLET, 0),
                        owner("burn", HolderKind.BURN, 50)),
                true,
                2);

        assertThat(chosen.scored()).extracting(Owner::address).containsExactly("a", "b");
        assertThat(chosen.wanted()).isEqualTo(2);
    }

    @Test
    void anOwnerOfUnknownKindIsWantedButNotScored() {
        var chosen = ScoredHolders.select(List.of(owner("a", HolderKind.WALLET, 7), owner("far", null, 5)), true, 50);

        assertThat(chosen.scored()).extracting(Owner::address).containsExactly("a");
        assertThat(chosen.wanted()).isEqualTo(2);
    }

    @Test
    void anOwnerWithoutABalanceIsNoHolder() {
        var chosen = ScoredHolders.select(
                List.of(owner("a", HolderKind.WALLET, 1), owner("empty", HolderKind.WALLET, 0)), true, 50);

        assertThat(chosen.scored()).extracting(Owner::address).containsExactly("a");
        assertThat(chosen.wanted()).isEqualTo(1);
    }

    @Test
    void anIncompleteListWantsTheFullNumber() {
        assertThat(ScoredHolders.select(List.of(owner("a", HolderKind.WALLET, 7)), false, 50)
                        .wanted())
                .isEqualTo(50);
    }

    private static Owner owner(String address, HolderKind kind, long raw) {
        return new Owner(address, kind, BigInteger.valueOf(raw));
    }
}
