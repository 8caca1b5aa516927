package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.mint.FirstLook;
import io.coalscan.holder.mint.MintAccount;
import io.coalscan.holder.owners.Holding;
import io.coalscan.holder.owners.Owner;
import io.coalscan.holder.testing.People;
import io.coalscan.model.HolderListSource;
import io.coalscan.model.api.TokenFacts;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenFactsRuleTest {
    private static final String LAUNCHLAB = "WLHv2UAZm6z4KyaaELi5pjdbJh6RESMva1Rnn8pJVVh";
    private static final CreatorRule CREATOR = new CreatorRule(People.person(5), "curve");

    @Test
    void aCreatorMissingFromTheWholeListHoldsNothing() {
        assertThat(facts(true, People.person(1)).creator().holdsPercentage()).isEqualTo(0.0);
    }

    @Test
    void aCreatorMissingFromAnIncompleteListHoldsNobodyKnowsWhat() {
        assertThat(facts(false, People.person(1)).creator().holdsPercentage()).isNull();
    }

    @Test
    void aCreatorBelowTheOwnersThatAreKeptHoldsNobodyKnowsWhat() {
        var many = new ArrayList<Owner>();
        for (int i = 0; i < 1_001; i++) {
            many.add(new Owner("owner" + i, i + 1, BigInteger.ONE, List.of()));
        }
        var holding = Holding.of(1, HolderListSource.PROGRAM_ACCOUNTS, true, many);

        assertThat(facts(holding, 1_000).creator().holdsPercentage()).isNull();
        assertThat(holding.holderCount()).isEqualTo(1_001);
    }

    @Test
    void aTokenThatALaunchAuthorityStillSellsIsOnACurve() {
        assertThat(facts(true, LAUNCHLAB).onCurve()).isTrue();
        assertThat(facts(true, LAUNCHLAB).curveProgress()).isNull();
    }

    @Test
    void aTokenWithoutAnyCurveIsNotOnOneOnlyIfAllHoldersAreKnown() {
        assertThat(facts(true, People.person(1)).onCurve()).isFalse();
        assertThat(facts(false, People.person(1)).onCurve()).isNull();
    }

    @Test
    void nothingIsKnownOfAMutabilityWithoutMetadata() {
        assertThat(facts(true, People.person(1)).metadataMutable()).isNull();
        assertThat(facts(true, People.person(1)).name()).isNull();
    }

    private static TokenFacts facts(boolean complete, String holder) {
        var owner = new Owner(holder, 1, BigInteger.valueOf(500), List.of("account"));
        return facts(Holding.of(1, HolderListSource.DAS, complete, List.of(owner)), 1_000);
    }

    private static TokenFacts facts(Holding holding, long supply) {
        var mint = new MintAccount(
                People.person(9), Programs.TOKEN, 6, BigInteger.valueOf(supply), null, null, List.of(), null);
        return TokenFactsRule.of(new FirstLook.Token(1, mint, null, Map.of()), null, CREATOR, holding);
    }
}
