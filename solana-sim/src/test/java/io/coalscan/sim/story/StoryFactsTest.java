package io.coalscan.sim.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.sim.SimSettings;
import io.coalscan.sim.SimWorld;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.Ledger;
import io.coalscan.sim.chain.Position;
import io.coalscan.sim.chain.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The facts from which the scores in the README are worked out, at any start. */
class StoryFactsTest {
    private static final long START = 1_790_000_000_000L;

    @Test
    void sixBuyersShareTheLaunchSlotWhateverTheMomentOfTheStart() {
        for (long start : LongStream.range(0, 70).map(i -> START + i * 400).toArray()) {
            SimWorld world = new SimWorld(
                    SimSettings.DEFAULT.withStories(List.of(FreshBundle.NAME)).withSeed(1, start));
            Address mint = new FreshBundle().mint(new Keys(1));
            List<Transaction> launch = ofMint(world, mint);
            long slot = launch.getFirst().slot();
            Set<Address> buyers = new HashSet<>();
            launch.stream()
                    .filter(t -> t.slot() == slot)
                    .forEach(t -> t.postTokens().forEach(a -> buyers.add(a.owner())));
            assertThat(buyers).hasSize(7);
            assertThat(launch.stream().map(Transaction::slot)).contains(slot + 1, slot + 2);
        }
    }

    @Test
    void theMultisigsVaultHoldsEighteenPercentAndIsNoAccountItself() {
        SimWorld world = new SimWorld(SimSettings.DEFAULT.withStories(List.of(MultisigWhale.NAME)));
        Keys keys = new Keys(SimSettings.DEFAULT.seed());
        Ledger ledger = world.storiesChain().ledger();
        Address vault = MultisigWhale.vault(keys);
        assertThat(ledger.find(vault)).isNull();
        assertThat(held(ledger, new MultisigWhale().mint(keys), vault)).isEqualTo(180_000_000_000_000L);
    }

    @Test
    void thePayoutServicesNewestThousandSignaturesSpanLessThanTwentyHours() {
        SimWorld world = new SimWorld(SimSettings.DEFAULT.withStories(List.of(ExchangeCrowd.NAME)));
        Address service = new Keys(SimSettings.DEFAULT.seed()).wallet(ExchangeCrowd.NAME + "/service");
        var page = world.history(service).page(new Position(Long.MAX_VALUE, 0), null, 1_000);
        assertThat(page).hasSize(1_000);
        long slots =
                page.getFirst().position().slot() - page.getLast().position().slot();
        assertThat(slots * ChainClock.SLOT_MILLIS).isLessThan(20 * Stage.HOUR);
    }

    @Test
    void aTransferFeeIsWithheldFromWhatArrives() {
        SimWorld world = new SimWorld(SimSettings.DEFAULT.withStories(List.of(TransferFee.NAME)));
        Keys keys = new Keys(SimSettings.DEFAULT.seed());
        Address mint = new TransferFee().mint(keys);
        Ledger ledger = world.storiesChain().ledger();
        assertThat(held(ledger, mint, keys.wallet(TransferFee.NAME + "/receiver0")))
                .isEqualTo(19_400_000_000_000_000L);
        assertThat(ledger.holdings(mint).stream()
                        .mapToLong(a -> a.content() instanceof Holding h ? h.withheld() : 0)
                        .sum())
                .isEqualTo(8_149_725_000_000_000L);
    }

    private static List<Transaction> ofMint(SimWorld world, Address mint) {
        return world.storiesChain().transactions().stream()
                .filter(t -> t.succeeded() && t.keys().keys().contains(mint))
                .toList();
    }

    private static long held(Ledger ledger, Address mint, Address owner) {
        return ledger.holdings(mint).stream()
                .map(account -> (Holding) account.content())
                .filter(holding -> holding.owner().equals(owner))
                .mapToLong(Holding::amount)
                .sum();
    }
}
