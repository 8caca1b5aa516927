package io.coalscan.holder.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.testing.Accounts;
import io.coalscan.holder.testing.People;
import io.coalscan.model.HolderKind;
import io.coalscan.rpc.known.KnownAddresses;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import org.junit.jupiter.api.Test;

class KindRulesTest {
    private static final String PERSON = People.person(2);
    private static final String DERIVED = People.programsOwn(2);

    private final DerivedOwners ofMint = DerivedOwners.of(People.person(1));
    private final KindRules rules = new KindRules(KnownAddresses.shipped());

    @Test
    void aPersonIsAWalletWithAndWithoutSol() {
        assertThat(kind(PERSON, Accounts.wallet(PERSON))).isEqualTo(HolderKind.WALLET);
        assertThat(kind(PERSON, null)).isEqualTo(HolderKind.WALLET);
    }

    @Test
    void aBareDerivedAddressIsCustody() {
        assertThat(kind(DERIVED, Accounts.wallet(DERIVED))).isEqualTo(HolderKind.CUSTODY);
        assertThat(kind(DERIVED, null)).isEqualTo(HolderKind.CUSTODY);
    }

    @Test
    void theProgramBehindAnOwnerTellsWhatItIs() {
        assertThat(kind(DERIVED, owned("whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc")))
                .isEqualTo(HolderKind.POOL);
        assertThat(kind(DERIVED, owned("strmRqUCoQUgGUan5YhzUZa6KqdzwX5L6FpUxfmKg5m")))
                .isEqualTo(HolderKind.LOCKER);
        assertThat(kind(DERIVED, owned(Programs.PUMP_FUN))).isEqualTo(HolderKind.BONDING_CURVE);
        assertThat(kind(DERIVED, owned(Programs.TOKEN))).isEqualTo(HolderKind.PROGRAM);
        assertThat(kind(DERIVED, owned(People.person(50)))).isEqualTo(HolderKind.PROGRAM);
        assertThat(kind(PERSON, owned(People.person(50)))).isEqualTo(HolderKind.PROGRAM);
    }

    @Test
    void theRegistryIsBelievedBeforeAnythingIsRead() {
        assertThat(rules.beforeReading("5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9", ofMint))
                .isEqualTo(new OwnerKind(HolderKind.EXCHANGE, "Binance"));
        assertThat(before("1nc1nerator11111111111111111111111111111111")).isEqualTo(HolderKind.BURN);
        assertThat(before(Programs.SYSTEM)).isEqualTo(HolderKind.BURN);
        assertThat(before("5Q544fKrFoe6tsEbD7S8EmxGTJYAKtTVhAW5Q5pge4j1")).isEqualTo(HolderKind.POOL);
        assertThat(before("3f7GcQFG397GAaEnv51zR6tsTVihYRydnydDD1cXekxH")).isEqualTo(HolderKind.LOCKER);
        assertThat(before("62qc2CNXwrYqQScmEdiZFFAnJR262PxWEuNQtxfafNgV")).isEqualTo(HolderKind.PROGRAM);
        assertThat(before(PERSON)).isNull();
    }

    @Test
    void theMintsOwnCurveAndPoolAreKnownWithoutBeingRead() {
        assertThat(before(ofMint.curve())).isEqualTo(HolderKind.BONDING_CURVE);
        assertThat(before(ofMint.pool())).isEqualTo(HolderKind.POOL);
        assertThat(rules.surelyNoPerson(ofMint.curve(), ofMint)).isTrue();
        assertThat(rules.surelyNoPerson(PERSON, ofMint)).isFalse();
        assertThat(rules.surelyNoPerson(DERIVED, ofMint)).isFalse();
    }

    @Test
    void aProgramItselfIsNoWallet() {
        var program = new Account(PERSON, Programs.SYSTEM, 1, new byte[0], true);

        assertThat(kind(PERSON, program)).isEqualTo(HolderKind.PROGRAM);
    }

    private HolderKind kind(String owner, Account account) {
        return rules.afterReading(owner, account, ofMint).kind();
    }

    private HolderKind before(String owner) {
        return rules.beforeReading(owner, ofMint).kind();
    }

    private static Account owned(String program) {
        return Accounts.of(DERIVED, program, new byte[8]);
    }
}
