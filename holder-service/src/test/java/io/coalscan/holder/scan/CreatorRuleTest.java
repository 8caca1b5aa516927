package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.market.BondingCurve;
import io.coalscan.holder.mint.TokenIdentity;
import io.coalscan.holder.testing.People;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreatorRuleTest {
    private static final String CURVE_CREATOR = People.person(1);
    private static final String SHARED = People.programsOwn(1);
    private static final String SIGNER = People.person(2);
    private static final String AUTHORITY = People.person(3);

    @Test
    void theCurveNamesTheCreatorFirst() {
        assertThat(CreatorRule.find(curve(CURVE_CREATOR), identity(AUTHORITY, SIGNER)))
                .isEqualTo(new CreatorRule(CURVE_CREATOR, "curve"));
    }

    @Test
    void aPersonComesBeforeAnAccountThatSharesFees() {
        assertThat(CreatorRule.find(curve(SHARED), identity(AUTHORITY, SIGNER)))
                .isEqualTo(new CreatorRule(SIGNER, "metadata-creator"));
        assertThat(CreatorRule.find(curve(SHARED), null)).isEqualTo(new CreatorRule(SHARED, "curve"));
    }

    @Test
    void whoMayUpdateTheMetadataComesLast() {
        assertThat(CreatorRule.find(null, identity(AUTHORITY)))
                .isEqualTo(new CreatorRule(AUTHORITY, "update-authority"));
    }

    @Test
    void theLaunchpadItselfIsNobodysCreator() {
        assertThat(CreatorRule.find(curve(null), identity("TSLvdd1pWpHVjahSpsvCXUbgwsL3JAcvokwaKt1eokM")))
                .isNull();
    }

    private static BondingCurve curve(@Nullable String creator) {
        return new BondingCurve(
                "curve",
                BigInteger.ONE,
                BigInteger.ONE,
                BigInteger.ONE,
                BigInteger.ONE,
                false,
                creator,
                Programs.WRAPPED_SOL);
    }

    private static TokenIdentity identity(String authority, String... creators) {
        return new TokenIdentity(null, null, null, true, authority, List.of(creators));
    }
}
