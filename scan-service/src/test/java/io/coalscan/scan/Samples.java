package io.coalscan.scan;

import io.coalscan.model.Acquisition;
import io.coalscan.model.BundleType;
import io.coalscan.model.Funding;
import io.coalscan.model.HolderKind;
import io.coalscan.model.HolderListSource;
import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.Liquidity;
import io.coalscan.model.api.Price;
import io.coalscan.model.api.TokenFacts;
import io.coalscan.model.api.WalletLabel;
import io.coalscan.model.event.BundlesFound;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.LinksRequested;
import io.coalscan.model.event.OwnerBalance;
import io.coalscan.model.event.OwnerLedger;
import io.coalscan.model.event.WalletProfile;
import io.coalscan.model.event.WalletsProfiled;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import software.sava.core.encoding.Base58;

/**
 * A token with a pool and a number of wallets: wallet i holds 10 000 - i * 10 tokens of 1 000 000 (6 decimals), bought 3 days before the scan for
 * 0.5 USD each, the price now is 1 USD. The first three bought in slot 900; wallet 1 sold half of what it bought.
 */
public final class Samples {
    public static final String MINT = address(7);
    public static final String POOL = address(8);
    public static final long DAY = 24L * 3600 * 1000;
    public static final long SLOT = 5_000;

    private Samples() {}

    /** Valid addresses, each a number repeated. */
    public static String address(int number) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i += 4) {
            bytes[i] = (byte) (number >> 8);
            bytes[i + 1] = (byte) number;
            bytes[i + 2] = 1;
            bytes[i + 3] = 1;
        }
        return Base58.encode(bytes);
    }

    public static String wallet(int number) {
        return address(1000 + number);
    }

    public static BigInteger tokens(long whole) {
        return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(1_000_000));
    }

    public static BigInteger held(int wallet) {
        return tokens(10_000 - wallet * 10L);
    }

    public static HoldersResolved holders(EventHead head, int wallets) {
        var owners = new ArrayList<OwnerBalance>();
        owners.add(new OwnerBalance(POOL, tokens(200_000), HolderKind.POOL, "pool", List.of(address(9)), null));
        IntStream.rangeClosed(1, wallets)
                .forEach(i -> owners.add(new OwnerBalance(
                        wallet(i), held(i), HolderKind.WALLET, null, List.of(address(3000 + i)), null)));
        return new HoldersResolved(
                head.as(HoldersResolved.class).at(SLOT),
                token(head.mint()),
                new Price(
                        1.0,
                        0.005,
                        200.0,
                        "pool:pumpswap,pool:sol-usdc",
                        head.times().acceptedAt()),
                List.of(new Liquidity("pumpswap", POOL, 400_000.0, 100.0, Liquidity.Status.BURNED)),
                1_000_000.0,
                3L * 24 * 3600,
                false,
                899L,
                HolderListSource.PROGRAM_ACCOUNTS,
                owners.size(),
                owners,
                12,
                false);
    }

    public static TokenFacts token(String mint) {
        return new TokenFacts(
                mint,
                "Sample",
                "SMP",
                6,
                tokens(1_000_000).toString(),
                "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA",
                null,
                null,
                false,
                null,
                new TokenFacts.Creator(wallet(2), null, null),
                false,
                null,
                List.of());
    }

    public static LedgerBuilt ledger(EventHead head, int wallets) {
        long bought = head.times().acceptedAt() - 3 * DAY;
        var owners = IntStream.rangeClosed(1, wallets)
                .mapToObj(i -> ledgerOf(i, bought))
                .toList();
        return new LedgerBuilt(
                head.as(LedgerBuilt.class).at(SLOT),
                owners,
                List.of(),
                null,
                0.005,
                List.of(),
                wallets * 2,
                wallets * 2,
                100,
                false);
    }

    /** As {@link #ledger}, the first three in another block. */
    public static LedgerBuilt ledgerOfBlock(EventHead head, int wallets, long slot) {
        var usual = ledger(head, wallets);
        var owners = usual.owners().stream()
                .map(owner -> owner.firstAcquisition().slot() == 900 ? inSlot(owner, slot) : owner)
                .toList();
        return new LedgerBuilt(
                usual.head(), owners, List.of(), null, 0.005, List.of(), wallets * 2, wallets * 2, 100, false);
    }

    private static OwnerLedger inSlot(OwnerLedger owner, long slot) {
        var was = owner.firstAcquisition();
        return LedgerCopy.of(owner)
                .first(new Acquisition(slot, was.signature(), was.how(), was.time(), was.from(), was.ownerSigned()))
                .build();
    }

    public static OwnerLedger ledgerOf(int i, long bought) {
        var sold = i == 1 ? held(1) : BigInteger.ZERO;
        var got = held(i).add(sold);
        var first = new Acquisition(i <= 3 ? 900 : 1000 + i, "buy" + i, Acquisition.How.BUY, bought, null, true);
        double cost = got.doubleValue() / 1e6 * 0.5;
        double proceeds = sold.doubleValue() / 1e6;
        return new OwnerLedger(
                wallet(i),
                true,
                bought,
                bought,
                first,
                got,
                sold,
                BigInteger.ZERO,
                BigInteger.ZERO,
                BigInteger.ZERO,
                cost / 200,
                i == 1 ? proceeds / 200 : null,
                0.001,
                cost,
                proceeds,
                proceeds - sold.doubleValue() / 1e6 * 0.5,
                held(i),
                0.5,
                0.2,
                false,
                false,
                i == 1 ? 2 : 1,
                0,
                false,
                bought,
                List.of(),
                List.of("buy" + i),
                i == 1 ? List.of("sell1") : List.of(),
                null);
    }

    public static WalletsProfiled profiles(EventHead head, int wallets) {
        var profiles = IntStream.rangeClosed(1, wallets)
                .mapToObj(i -> profile(i, head.times().acceptedAt() - DAY))
                .toList();
        return new WalletsProfiled(head.as(WalletsProfiled.class).at(SLOT), profiles, 80, false);
    }

    public static WalletProfile profile(int i, long lastActivity) {
        return new WalletProfile(
                wallet(i),
                null,
                10L,
                false,
                lastActivity,
                true,
                List.of(new WalletLabel(WalletLabelType.FRESH, 0.8, null)),
                false,
                true,
                new Funding(address(500), null, 1_500_000_000L, lastActivity - DAY, "fund" + i, 10),
                false);
    }

    /** The first three wallets bought in one slot. */
    public static BundlesFound bundles(LinksRequested asked) {
        var bundle = new FoundBundle(
                "bundle-1",
                BundleType.SAME_BLOCK_BUY,
                List.of(wallet(1), wallet(2), wallet(3)),
                2.994,
                20,
                900L,
                null,
                null,
                null,
                List.of("buy1", "buy2", "buy3"),
                0.01,
                false);
        return new BundlesFound(
                asked.head().as(BundlesFound.class), asked.head().eventId(), List.of(bundle));
    }
}
