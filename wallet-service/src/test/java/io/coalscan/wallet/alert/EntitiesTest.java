package io.coalscan.wallet.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.wallet.alert.Entities.Kind;
import io.coalscan.wallet.alert.Entities.Link;
import io.coalscan.wallet.alert.Entities.Transfer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntitiesTest {
    private static final List<String> WALLETS = List.of("a", "b", "c");

    @Test
    void walletsOfOneFunderAreOne() {
        var found = Entities.of(WALLETS, Map.of("a", "purse", "b", "purse", "c", "other"), Set.of(), List.of());

        assertThat(found.numbers()).isEqualTo(Map.of("a", 1, "b", 1, "c", 2));
        assertThat(found.links()).containsExactly(new Link(Kind.FUNDER, List.of("a", "b"), "purse", null));
        assertThat(found.unknown()).isEmpty();
    }

    @Test
    void anExchangeLinksNobody() {
        var found = Entities.of(WALLETS, Map.of("a", "bank", "b", "bank", "c", "bank"), Set.of("bank"), List.of());

        assertThat(found.count()).isEqualTo(3);
        assertThat(found.links()).isEmpty();
    }

    @Test
    void whoFundedAnotherIsOneWithIt() {
        var found = Entities.of(WALLETS, Map.of("b", "a", "a", "x"), Set.of(), List.of());

        assertThat(found.numbers()).isEqualTo(Map.of("a", 1, "b", 1, "c", 2));
        assertThat(found.links()).containsExactly(new Link(Kind.FUNDED, List.of("a", "b"), "a", null));
    }

    @Test
    void whoSentEachOtherSolAreOneOverSeveralStepsToo() {
        var found = Entities.of(
                WALLETS, Map.of(), Set.of(), List.of(new Transfer("a", "b", "s1"), new Transfer("c", "b", "s2")));

        assertThat(found.count()).isEqualTo(1);
        assertThat(found.links())
                .containsExactly(
                        new Link(Kind.TRANSFER, List.of("a", "b"), null, "s1"),
                        new Link(Kind.TRANSFER, List.of("c", "b"), null, "s2"));
    }

    @Test
    void aWalletWhoseFunderIsNotKnownIsItsOwnAndSaidToBe() {
        var found = Entities.of(WALLETS, Map.of("a", "purse"), Set.of(), List.of());

        assertThat(found.count()).isEqualTo(3);
        assertThat(found.unknown()).containsExactly("b", "c");
    }

    @Test
    void severalReasonsAreOneEntityStill() {
        var found = Entities.of(
                WALLETS,
                Map.of("a", "purse", "b", "purse"),
                Set.of(),
                List.of(new Transfer("b", "a", "s1"), new Transfer("a", "c", "s2")));

        assertThat(found.count()).isEqualTo(1);
    }
}
