package io.coalscan.wallet.web;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.decode.StreamingTransactionDecoder;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.rpc.pool.RpcSettings;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.OwnedTokens;
import io.coalscan.rpc.read.OwnedTokens.OwnedToken;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.wallet.web.HeldTokens.HeldToken;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalletTokensTest {
    private static final String WALLET = "2ojv9BAiHUrvsm9gxDe7fJSzbNZSJcxZvf8dqmWGHG8S";
    private static final SimSettings WORLD =
            SimSettings.DEFAULT.withStories(List.of("fresh-bundle")).withSeed(1, 1_795_000_000_000L);

    @Test
    void ofOneMintAreOneTokenAndComeByAddress() {
        var held = held(
                token("B", "18446744073709551615", 9, "b2", "\u202eCOAL\n and a lot more than fits in here"),
                token("A", "7", null, null, "\u200b"),
                token("B", "1", null, "b1", null));

        assertThat(held.tokens())
                .containsExactly(
                        new HeldToken("A", "7", null, null, null, List.of()),
                        new HeldToken(
                                "B",
                                "18446744073709551616",
                                18446744073.709551616,
                                9,
                                "COAL and a lot more than",
                                List.of("b1", "b2")));
    }

    @Test
    void areTheSameByBothWaysAndAsTheHolderListTells() {
        try (var plain = SimNode.start(WORLD);
                var indexed = SimNode.start(WORLD.withProviderMethods());
                var plainPool = pool(plain);
                var indexedPool = pool(indexed)) {
            var mint = plain.world().stories().getFirst().mint();
            var scope = new ReadScope(new CallBudget(10), 0, System.currentTimeMillis() + 20_000);
            Map<String, BigInteger> holders =
                    requireNonNull(plainPool
                                    .tokenAccounts(mint, Programs.TOKEN_2022, scope)
                                    .block())
                            .accounts()
                            .stream()
                            .collect(groupingBy(
                                    TokenAccount::owner,
                                    reducing(BigInteger.ZERO, TokenAccount::amount, BigInteger::add)));
            assertThat(holders).isNotEmpty();
            holders.entrySet().stream().limit(10).forEach(holder -> {
                var byAccounts = read(plainPool, holder.getKey());
                var byIndex = read(indexedPool, holder.getKey());

                assertThat(byAccounts.source()).isEqualTo("tokenAccounts");
                assertThat(byIndex.source()).isEqualTo("assets");
                assertThat(byIndex.tokens()).isEqualTo(byAccounts.tokens());
                assertThat(byAccounts.complete() && byIndex.complete()).isTrue();
                assertThat(byAccounts.tokens())
                        .filteredOn(token -> token.contractAddress().equals(mint))
                        .extracting(HeldToken::rawAmount)
                        .containsExactly(holder.getValue().toString());
            });
            var ofTheMint = read(plainPool, mint);
            assertThat(ofTheMint.tokens()).isEmpty();
            assertThat(ofTheMint.complete()).isTrue();
        }
    }

    private static RpcPool pool(SimNode node) {
        return RpcPool.open(
                RpcSettings.of(List.of(node.url())), new StreamingTransactionDecoder(), new SimpleMeterRegistry());
    }

    private static HeldTokens read(RpcPool pool, String wallet) {
        return requireNonNull(
                new WalletTokens(pool, Clock.systemUTC()).of(wallet).block());
    }

    private static HeldTokens held(OwnedToken... tokens) {
        return HeldTokens.of(WALLET, new OwnedTokens(5, OwnedTokens.Source.TOKEN_ACCOUNTS, true, List.of(tokens)));
    }

    private static OwnedToken token(
            String mint, String amount, @Nullable Integer decimals, @Nullable String account, @Nullable String symbol) {
        return new OwnedToken(mint, new BigInteger(amount), decimals, account, null, symbol, null);
    }
}
