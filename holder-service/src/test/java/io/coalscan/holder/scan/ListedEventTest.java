package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.kind.KindRules;
import io.coalscan.holder.market.SolUsd;
import io.coalscan.holder.mint.MintAccount;
import io.coalscan.holder.owners.Holding;
import io.coalscan.holder.owners.Owner;
import io.coalscan.holder.testing.People;
import io.coalscan.model.HolderListSource;
import io.coalscan.rpc.known.KnownAddresses;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListedEventTest {
    private static final int SPENT = 10;
    private static final int KEPT_BACK = 6;

    @Test
    void theUsualBudgetIsEnoughForTheHistoriesOfAllCandidatesOfALargeToken() {
        var job = ScanJob.of(new Story().request(), Story.NOW);
        job.scope().budget().take(SPENT);
        var supply = BigInteger.valueOf(1_000_000);
        var mint = new MintAccount(Story.MINT, Programs.TOKEN, 6, supply, null, null, List.of(), null);
        var owners = IntStream.range(0, 400)
                .mapToObj(i -> new Owner(
                        People.person(1_000 + i), i + 1, BigInteger.valueOf(1_000 - i), List.of(People.person(i))))
                .toList();
        var holding = Holding.of(1, HolderListSource.PROGRAM_ACCOUNTS, true, owners);

        var listed =
                ListedEvent.of(job, mint, holding, SolUsd.UNKNOWN, new KindRules(KnownAddresses.shipped()), 10_000);

        assertThat(listed.candidates()).hasSize(60);
        assertThat(listed.ledgerCalls()).isEqualTo(6 * 60);
        assertThat(listed.walletCalls()).isEqualTo(2 * 60 + 4);
        assertThat(listed.ledgerCalls() + listed.walletCalls() + SPENT + KEPT_BACK)
                .isEqualTo(500);
    }
}
