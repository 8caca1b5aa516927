package io.coalscan.pnl.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.read.SignatureInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountListingTest {
    private static final KnownHistory NOTHING = new KnownHistory(Map.of(), Map.of(), Set.of());

    private static SignatureInfo line(int n) {
        return new SignatureInfo("s" + n, n, n * 1_000L, false, true);
    }

    private static SignatureInfo failed(int n) {
        return new SignatureInfo("s" + n, n, n * 1_000L, true, true);
    }

    private static SignatureInfo fresh(int n) {
        return new SignatureInfo("s" + n, n, n * 1_000L, false, false);
    }

    private static AccountListing unknown() {
        return AccountListing.of("account", "owner", NOTHING);
    }

    /** Successful signatures 5 and 6 are stored. */
    private static AccountListing stored(boolean complete) {
        var cursor = new Cursor("account", "owner", "s6", "s5", complete, 0, 1);
        return AccountListing.of(
                "account",
                "owner",
                new KnownHistory(
                        Map.of("account", cursor), Map.of("account", List.of(line(5), line(6))), Set.of("s5")));
    }

    private static List<String> names(AccountListing listing, long slot) {
        return listing.upTo(slot).lines().stream().map(SignatureInfo::signature).toList();
    }

    @Test
    void turnsPagesIntoTheOrderOfTheChain() {
        var listing = unknown().withNewer(List.of(line(4), line(3)), false).withNewer(List.of(line(2)), true);
        assertThat(names(listing, 9)).containsExactly("s2", "s3", "s4");
        assertThat(listing.upTo(9).complete()).isTrue();
    }

    @Test
    void leavesOutFailuresAndWhatIsLaterThanTheScan() {
        var listing = unknown().withNewer(List.of(line(4), failed(3), line(2)), true);
        assertThat(names(listing, 3)).containsExactly("s2");
    }

    @Test
    void anAccountThatHoldsAndIsListedWithoutAnyHistoryIsUnread() {
        assertThat(unknown().withNewer(List.of(), true).upTo(9).complete()).isFalse();
        assertThat(unknown().withNewer(List.of(failed(3)), true).upTo(9).complete())
                .isFalse();
        assertThat(unknown().withNewer(List.of(line(10)), true).upTo(9).complete())
                .isFalse();
    }

    @Test
    void isIncompleteWhileAPageIsMissing() {
        assertThat(unknown().withNewer(List.of(line(4)), false).upTo(9).complete())
                .isFalse();
        assertThat(unknown().upTo(9).complete()).isFalse();
        assertThat(stored(false).withNewer(List.of(), true).upTo(9).complete()).isFalse();
        assertThat(stored(true).withNewer(List.of(), true).upTo(9).complete()).isTrue();
        assertThat(stored(true).withNewer(List.of(line(9)), false).upTo(9).complete())
                .isFalse();
    }

    @Test
    void theBeginningBelowTheStoredPartCompletesIt() {
        var listing = stored(false).withNewer(List.of(line(7)), true).withOlder(List.of(line(4)), true);
        assertThat(names(listing, 9)).containsExactly("s4", "s5", "s6", "s7");
        assertThat(listing.upTo(9).complete()).isTrue();
        assertThat(listing.needsOlder()).isFalse();
    }

    @Test
    void storesTheFinalPartOnly() {
        var change = unknown()
                .withNewer(List.of(fresh(4), line(3), failed(2), line(1)), true)
                .change();
        assertThat(change.now()).isEqualTo(new Cursor("account", "owner", "s3", "s1", true, 0, 1));
        assertThat(change.added())
                .containsExactly(new CursorChange.Line(0, line(1)), new CursorChange.Line(1, line(3)));
        assertThat(unknown().withNewer(List.of(fresh(1)), true).change()).isNull();
    }

    @Test
    void growsBothWays() {
        var change = stored(false)
                .withNewer(List.of(failed(8), line(7)), true)
                .withOlder(List.of(line(4), failed(3), line(2)), true)
                .change();
        assertThat(change.now()).isEqualTo(new Cursor("account", "owner", "s8", "s2", true, -2, 2));
        assertThat(change.added())
                .containsExactlyInAnyOrder(
                        new CursorChange.Line(2, line(7)),
                        new CursorChange.Line(-2, line(2)),
                        new CursorChange.Line(-1, line(4)));
    }

    @Test
    void aGapIsNeverStored() {
        assertThat(stored(true).withNewer(List.of(line(9)), false).change()).isNull();
        assertThat(stored(true).withNewer(List.of(), true).change()).isNull();
    }

    @Test
    void anEmptyPageBelowSaysThatTheBeginningWasKnown() {
        var change = stored(false)
                .withNewer(List.of(), true)
                .withOlder(List.of(), true)
                .change();
        assertThat(change.now().complete()).isTrue();
        assertThat(change.added()).isEmpty();
    }

    @Test
    void ordersOneSlotByEveryAccountsOwnOrder() {
        var a = List.of(at("x", 1), at("y", 1), at("z", 2));
        var b = List.of(at("w", 1), at("x", 1));
        var c = List.of(at("y", 1), at("v", 1));
        assertThat(HistoryOrder.merge(List.of(a, b, c)))
                .extracting(SignatureInfo::signature)
                .containsExactly("w", "x", "y", "v", "z");
    }

    @Test
    void accountsThatContradictEachOtherStillGiveEachSignature() {
        var a = List.of(at("x", 1), at("y", 1));
        var b = List.of(at("y", 1), at("x", 1));
        assertThat(HistoryOrder.merge(List.of(a, b)).stream()
                        .map(SignatureInfo::signature)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of("x", "y").toList());
    }

    private static SignatureInfo at(String signature, long slot) {
        return new SignatureInfo(signature, slot, null, false, true);
    }
}
