package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.kind.KindRules;
import io.coalscan.holder.market.SolUsd;
import io.coalscan.holder.mint.MintAccount;
import io.coalscan.holder.owners.Holding;
import io.coalscan.holder.owners.Owner;
import io.coalscan.holder.testing.People;
import io.coalscan.model.HolderListSource;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.OwnerBalance;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.rpc.known.KnownAddresses;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The largest events that can come of 200 scored holders whom somebody dusts with hundreds of accounts each. */
class EventSizeTest {
    private static final int MOST_BYTES = 256 * 1024;
    private static final BigInteger MOST = new BigInteger("18446744073709551615");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static List<Owner> owners;

    private final KindRules rules = new KindRules(KnownAddresses.shipped());
    private final ScanJob job =
            ScanJob.of(new ScanRequested(new Story().request().head(), 200, 500), Story.NOW);

    @BeforeAll
    static void dust() {
        List<String> accounts = IntStream.range(0, 300)
                .mapToObj(i -> People.programsOwn(5_000 + i))
                .toList();
        owners = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            owners.add(new Owner(People.person(1_000 + i), i + 1, MOST, accounts));
        }
    }

    @Test
    void theListStaysSmall() {
        var mint = new MintAccount(Story.MINT, Programs.TOKEN_2022, 6, MOST, null, null, List.of(), null);
        var holding = Holding.of(1, HolderListSource.PROGRAM_ACCOUNTS, true, owners);

        HoldersListed listed = ListedEvent.of(job, mint, holding, SolUsd.UNKNOWN, rules, 1_000);

        assertThat(listed.candidates()).hasSize(220);
        assertThat(JSON.writeValueAsBytes(listed).length).isLessThan(MOST_BYTES);
    }

    @Test
    void theOwnersStaySmall() {
        List<OwnerBalance> balances = OwnerBalances.of(
                owners,
                new OwnerAccounts(Set.copyOf(owners.stream().map(Owner::address).toList()), java.util.Map.of()),
                rules,
                job.derivedOwners());

        assertThat(balances).hasSize(1_000);
        assertThat(balances.get(199).tokenAccounts()).isNotEmpty();
        assertThat(balances.get(200).tokenAccounts()).isEmpty();
        assertThat(JSON.writeValueAsBytes(balances).length).isLessThan(MOST_BYTES - 8 * 1024);
    }
}
