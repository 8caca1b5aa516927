package io.coalscan.wallet.smart;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.rpc.known.KnownAddress.Category;
import io.coalscan.wallet.smart.Filter.Reason;
import io.coalscan.wallet.smart.Measured.Behaviour;
import io.coalscan.wallet.smart.Measured.Measures;
import io.coalscan.wallet.smart.Measured.Why;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SieveTest {
    private static final String ANN = "7QxNCNspnLCdwMX53mYStjjrwJW4CAnr4WvdK52PCXXP";
    private static final String VAULT = Addresses.bondingCurve(ANN);

    static Measured.Wallet wallet(String address, Behaviour behaviour, Why... why) {
        var measures = new Measures(3, 0, 0, 2, 1, 66.7, 3.0, 5_000_000_000L, null, 5.0, 60_000.0, 1e9, 2, 7L);
        return new Measured.Wallet(
                address,
                measures,
                false,
                "SCALP-SNIPER-MEDIUM",
                behaviour,
                List.of(why),
                List.of(),
                List.of("m1", "m2"));
    }

    private static List<Filter> filters(
            Measured.Wallet wallet,
            Map<String, Category> listed,
            Map<String, String> funders,
            Map<String, String> creators) {
        var entries = listed.entrySet().stream()
                .map(entry -> new KnownAddress(entry.getKey(), "name", entry.getValue(), "test", 1))
                .collect(Collectors.toMap(KnownAddress::address, entry -> entry));
        return new Sieve(entries, funders, creators).filters(wallet);
    }

    @Test
    void aTraderThatNobodyKnowsStays() {
        assertThat(filters(wallet(ANN, Behaviour.TRADER), Map.of(), Map.of(ANN, "somebody"), Map.of("m1", "creator")))
                .isEmpty();
    }

    @Test
    void creatorsAndWalletsThatTheyFundedAreTheTeam() {
        assertThat(filters(wallet(ANN, Behaviour.TRADER), Map.of(), Map.of(), Map.of("m2", ANN)))
                .containsExactly(new Filter(Reason.TEAM, "CREATOR", null, null, "m2", ANN));
        assertThat(filters(wallet(ANN, Behaviour.TRADER), Map.of(), Map.of(ANN, "creator"), Map.of("m1", "creator")))
                .containsExactly(new Filter(Reason.TEAM, "FUNDED_BY_CREATOR", null, null, "m1", "creator"));
    }

    @Test
    void behaviourIsToldWithWhatWasMeasured() {
        assertThat(filters(wallet(ANN, Behaviour.BOT, new Why("SECONDS", 12, 30)), Map.of(), Map.of(), Map.of()))
                .containsExactly(new Filter(Reason.BOT, "SECONDS", 12.0, 30.0, null, null));
        assertThat(filters(
                        wallet(ANN, Behaviour.MARKET_MAKER, new Why("TWO_SIDED", 4, 10)), Map.of(), Map.of(), Map.of()))
                .extracting(Filter::reason)
                .containsExactly(Reason.MARKET_MAKER);
    }

    @Test
    void poolsExchangesAndProgramsAreNoWinners() {
        assertThat(reason(Category.POOL_AUTHORITY)).isEqualTo(Reason.POOL);
        assertThat(reason(Category.EXCHANGE)).isEqualTo(Reason.EXCHANGE);
        assertThat(reason(Category.ROUTER_PROGRAM)).isEqualTo(Reason.PROGRAM);
        assertThat(filters(wallet(VAULT, Behaviour.TRADER), Map.of(), Map.of(), Map.of()))
                .containsExactly(new Filter(Reason.PROGRAM, "OFF_CURVE", null, null, null, null));
    }

    private static Reason reason(Category category) {
        return filters(wallet(ANN, Behaviour.TRADER), Map.of(ANN, category), Map.of(), Map.of())
                .getFirst()
                .reason();
    }
}
