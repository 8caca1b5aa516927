package io.coalscan.holder.kind;

import static io.coalscan.rpc.known.Programs.PUMP_FUN;
import static io.coalscan.rpc.known.Programs.SYSTEM;

import io.coalscan.model.HolderKind;
import io.coalscan.rpc.known.AddressBook;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.rpc.read.Account;
import org.jspecify.annotations.Nullable;

/**
 * Decides kinds, surest evidence first: the mint's own derived pools, the registry, the program that owns the owner's account, the ed25519 curve.
 * Behaviour (who stands on the other side of trades) is judged later, by others.
 */
public final class KindRules {
    private final AddressBook book;

    public KindRules(AddressBook book) {
        this.book = book;
    }

    /** Whether the owner is known to be no person before its account is read. */
    public boolean surelyNoPerson(String owner, DerivedOwners derived) {
        HolderKind kind = beforeReading(owner, derived).kind();
        return kind != null && !kind.counts();
    }

    /** What can be said without the owner's account; {@link OwnerKind#UNKNOWN} when that is nothing. */
    public OwnerKind beforeReading(String owner, DerivedOwners derived) {
        OwnerKind own = derived.find(owner);
        if (own != null) {
            return own;
        }
        KnownAddress entry = book.find(owner);
        return entry == null ? OwnerKind.UNKNOWN : new OwnerKind(ofEntry(entry), entry.name());
    }

    /** @param account the owner's own account; null when it does not exist, which is usual for a person without SOL */
    public OwnerKind afterReading(String owner, @Nullable Account account, DerivedOwners derived) {
        OwnerKind known = beforeReading(owner, derived);
        if (known.kind() != null) {
            return known;
        }
        if (account == null || (account.owner().equals(SYSTEM) && !account.executable())) {
            return OwnerKind.of(isPersonal(owner) ? HolderKind.WALLET : HolderKind.CUSTODY);
        }
        return ofProgram(account.owner());
    }

    private OwnerKind ofProgram(String program) {
        if (program.equals(PUMP_FUN)) {
            return new OwnerKind(HolderKind.BONDING_CURVE, "pumpfun");
        }
        KnownAddress entry = book.find(program);
        if (entry == null) {
            return OwnerKind.of(HolderKind.PROGRAM);
        }
        HolderKind kind = switch (entry.category()) {
            case AMM_PROGRAM -> HolderKind.POOL;
            case LOCKER_PROGRAM -> HolderKind.LOCKER;
            case CORE_PROGRAM,
                    ROUTER_PROGRAM,
                    BOT_PROGRAM,
                    POOL_AUTHORITY,
                    LOCK_AUTHORITY,
                    FEE_ACCOUNT,
                    TIP_ACCOUNT,
                    EXCHANGE,
                    BRIDGE,
                    BURN,
                    QUOTE_MINT -> HolderKind.PROGRAM;
        };
        return new OwnerKind(kind, entry.name());
    }

    /** A bridge keeps other people's tokens as an exchange does. Nobody can sign for a program, a mint, or a fee account's dust. */
    private static HolderKind ofEntry(KnownAddress entry) {
        return switch (entry.category()) {
            case AMM_PROGRAM, POOL_AUTHORITY -> HolderKind.POOL;
            case LOCKER_PROGRAM, LOCK_AUTHORITY -> HolderKind.LOCKER;
            case EXCHANGE, BRIDGE -> HolderKind.EXCHANGE;
            case BURN -> HolderKind.BURN;
            case CORE_PROGRAM, ROUTER_PROGRAM, BOT_PROGRAM, FEE_ACCOUNT, TIP_ACCOUNT, QUOTE_MINT -> HolderKind.PROGRAM;
        };
    }

    private static boolean isPersonal(String owner) {
        return Addresses.isAddress(owner) && Addresses.isOnCurve(owner);
    }
}
