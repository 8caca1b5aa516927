package io.coalscan.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.sim.chain.Account;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Chain;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.Mint;
import io.coalscan.sim.chain.NoiseRun;
import io.coalscan.sim.chain.Transaction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing comes from nowhere. */
class ConservationTest {
    private final Chain chain = new SimWorld(SimSettings.DEFAULT).storiesChain();

    @Test
    void everyTransactionLosesExactlyItsFeeInLamports() {
        for (Transaction t : chain.transactions()) {
            assertThat(Arrays.stream(t.post()).sum() - Arrays.stream(t.pre()).sum())
                    .as("transaction %s", t.id())
                    .isEqualTo(-t.fee());
        }
    }

    @Test
    void lamportsThatWereIssuedAreThereOrWentAsFees() {
        long there =
                chain.ledger().accounts().stream().mapToLong(Account::lamports).sum();
        assertThat(there + chain.ledger().fees()).isEqualTo(chain.ledger().endowed());
    }

    @Test
    void tokensOfAMintAndWhatIsWithheldAddUpToItsSupply() {
        Map<Address, Long> sums = new HashMap<>();
        for (Account account : chain.ledger().accounts()) {
            if (account.exists() && account.content() instanceof Holding holding && !holding.wrapsSol()) {
                sums.merge(holding.mint(), holding.amount() + holding.withheld(), Long::sum);
            }
        }
        assertThat(sums).isNotEmpty();
        sums.forEach((mint, sum) -> assertThat(sum)
                .as("mint %s", mint)
                .isEqualTo(chain.ledger().mint(mint).supply()));
    }

    @Test
    void replayingEveryTransactionsBalancesGivesTheStateThatTheLedgerHas() {
        Map<Address, Long> lamports = new HashMap<>();
        Map<Address, Long> tokens = new HashMap<>();
        for (Transaction t : chain.transactions()) {
            for (int i = 0; i < t.pre().length; i++) {
                Address key = t.keys().keys().get(i);
                Long known = lamports.put(key, t.post()[i]);
                if (known != null) {
                    assertThat(known - everydayFees(key, t))
                            .as("%s before %s", key, t.id())
                            .isEqualTo(t.pre()[i]);
                }
                tokens.remove(key);
            }
            t.postTokens().forEach(amount -> tokens.put(t.keys().keys().get(amount.key()), amount.amount()));
        }
        tokens.forEach((account, amount) ->
                assertThat(chain.ledger().holding(account).amount()).isEqualTo(amount));
        assertThat(chain.ledger().accounts().stream().filter(a -> a.exists() && a.content() instanceof Mint))
                .isNotEmpty();
    }

    private final Map<NoiseRun, Boolean> paid = new HashMap<>();

    /** What runs of everyday life took from the account since the last transaction that named it. */
    private long everydayFees(Address key, Transaction t) {
        long sum = 0;
        for (NoiseRun run : chain.runs()) {
            if (run.wallet().equals(key) && run.slot(0) < t.slot() && paid.put(run, true) == null) {
                sum += run.count() * 5_000L;
            }
        }
        return sum;
    }
}
