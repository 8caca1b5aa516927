package io.coalscan.scan.assemble;

import static io.coalscan.scan.assemble.Given.NOW;
import static io.coalscan.scan.assemble.Given.NULL;
import static io.coalscan.scan.assemble.Given.wallets;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Acquisition;
import io.coalscan.model.HolderKind;
import io.coalscan.model.HolderListSource;
import io.coalscan.model.api.Liquidity;
import io.coalscan.model.api.Reason;
import io.coalscan.model.api.TokenFacts;
import io.coalscan.model.event.OwnerBalance;
import io.coalscan.scan.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of the token itself, without points. */
class TokenFlagsTest {
    @Test
    void tokensGivenOutByOneWalletAreFlagged() {
        var given = given(wallets(30), "giver");
        assertThat(codes(given)).contains("TOKEN_DISTRIBUTED");
        assertThat(flag(given, "TOKEN_DISTRIBUTED").evidence().wallets()).hasSize(3);
        assertThat(flag(given, "TOKEN_DISTRIBUTED").points()).isZero();
        assertThat(codes(given(wallets(30), "giver").stopNode("giver"))).doesNotContain("TOKEN_DISTRIBUTED");
        assertThat(codes(given(wallets(30), Samples.POOL))).doesNotContain("TOKEN_DISTRIBUTED");
    }

    @Test
    void giantsAreNamedAndScoredOnlyIfTheirHoldersAllow() {
        var usdc = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v";
        assertThat(codes(wallets(30).token(Map.of("mint", usdc)))).contains("ESTABLISHED_TOKEN");
        var giant = Map.<String, Object>of(
                "tokenAgeSeconds",
                40L * 86_400,
                "marketCap",
                2e8,
                "source",
                HolderListSource.LARGEST_ACCOUNTS,
                "holderCount",
                NULL);
        var result = wallets(5).holders(giant).assembled();
        assertThat(result.insufficient()).isTrue();
        assertThat(result.zh().coalScore()).isNull();
        assertThat(result.zh().scoreBreakdown()).isNull();
        assertThat(result.en().redFlags())
                .extracting(Reason::code)
                .contains("ESTABLISHED_TOKEN", "TOO_FEW_HOLDERS_READ");
        assertThat(result.zh().holders()).hasSize(6);
        assertThat(codes(wallets(30))).doesNotContain("ESTABLISHED_TOKEN");
    }

    @Test
    void aLockerIsFlaggedUnlessItsUnlockIsSurelyAhead() {
        assertThat(codes(wallets(30).owner(locker(null)))).contains("LOCKER_UNLOCK_DUE_OR_UNKNOWN");
        assertThat(codes(wallets(30).owner(locker(false)))).contains("LOCKER_UNLOCK_DUE_OR_UNKNOWN");
        assertThat(codes(wallets(30).owner(locker(true)))).doesNotContain("LOCKER_UNLOCK_DUE_OR_UNKNOWN");
    }

    @Test
    void whatTheTokenAllowsIsFlagged() {
        var given = wallets(30)
                .token(Map.of(
                        "mintAuthority",
                        "m",
                        "freezeAuthority",
                        "f",
                        "metadataMutable",
                        true,
                        "extensions",
                        List.of(
                                new TokenFacts.Extension("permanentDelegate", "can take tokens", "可转走代币"),
                                new TokenFacts.Extension("metadataPointer", null, null))))
                .holders(Map.of(
                        "liquidity",
                        List.of(new Liquidity("raydium-v4", "pool", null, null, Liquidity.Status.UNLOCKED))));
        assertThat(codes(given))
                .contains("MINT_AUTHORITY", "FREEZE_AUTHORITY", "METADATA_MUTABLE", "EXTENSION", "LIQUIDITY_REMOVABLE");
        assertThat(codes(given).stream().filter("EXTENSION"::equals)).hasSize(1);
        assertThat(given.assembled().zh().redFlags())
                .extracting(Reason::message)
                .contains("代币扩展 permanentDelegate：可转走代币");
        assertThat(flag(given, "EXTENSION").message()).isEqualTo("token extension permanentDelegate: can take tokens");
    }

    private static OwnerBalance locker(Boolean ahead) {
        return new OwnerBalance(
                Samples.address(78), Samples.tokens(50_000), HolderKind.LOCKER, "locker", List.of(), ahead);
    }

    private static Given given(Given to, String giver) {
        for (int wallet = 11; wallet <= 13; wallet++) {
            var first = new Acquisition(50, "gift" + wallet, Acquisition.How.TRANSFER, NOW - 9, giver, false);
            to.did(wallet, Map.of("firstAcquisition", first));
        }
        return to;
    }

    private static List<String> codes(Given given) {
        return given.assembled().zh().redFlags().stream().map(Reason::code).toList();
    }

    private static Reason flag(Given given, String code) {
        return given.assembled().en().redFlags().stream()
                .filter(flag -> flag.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
