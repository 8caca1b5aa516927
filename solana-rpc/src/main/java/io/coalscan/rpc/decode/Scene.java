package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.AddressBook;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.KnownAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything about one transaction that the search for trades asks for. */
final class Scene {
    static final String UNKNOWN = "unknown";

    final RawTransaction raw;
    final List<Instruction> tree;
    final TokenAccounts accounts;
    final Flows flows;
    final Set<String> signers = new HashSet<>();
    private final Map<String, Long> lamportDeltas = new HashMap<>();
    private final Map<String, Boolean> onCurve = new HashMap<>();
    private final AddressBook book;

    Scene(RawTransaction raw, List<Instruction> tree, TokenAccounts accounts, Flows flows, AddressBook book) {
        this.raw = raw;
        this.tree = tree;
        this.accounts = accounts;
        this.flows = flows;
        this.book = book;
        for (int i = 0; i < Math.min(raw.signers, raw.keys.size()); i++) {
            signers.add(raw.keys.at(i));
        }
        for (int i = 0; i < Math.min(raw.keys.size(), Math.min(raw.before.length, raw.after.length)); i++) {
            lamportDeltas.put(raw.keys.at(i), raw.after[i] - raw.before[i]);
        }
    }

    String feePayer() {
        return raw.keys.at(0);
    }

    boolean signed(String owner) {
        return signers.contains(owner);
    }

    KnownAddress.@Nullable Category category(String address) {
        KnownAddress known = book.find(address);
        return known == null ? null : known.category();
    }

    boolean onCurve(String owner) {
        return onCurve.computeIfAbsent(owner, o -> Addresses.isAddress(o) && Addresses.isOnCurve(o));
    }

    boolean isPoolAuthority(String owner) {
        return category(owner) == KnownAddress.Category.POOL_AUTHORITY;
    }

    boolean isTip(String address) {
        return category(address) == KnownAddress.Category.TIP_ACCOUNT;
    }

    boolean isAmm(String program) {
        return category(program) == KnownAddress.Category.AMM_PROGRAM;
    }

    String nameOf(String address) {
        KnownAddress known = book.find(address);
        return known == null ? UNKNOWN : known.name();
    }

    /** Whether the account, of a token or of a wallet, holds more or less than before. Accounts that live only inside the transaction do not. */
    boolean changed(Flow flow, String account) {
        TokenAccount token = accounts.find(account);
        if (token != null) {
            return token.delta().signum() != 0;
        }
        return flow.nativeSol() && lamportDeltas.getOrDefault(account, 0L) != 0;
    }

    /** Whether all that went into or out of an account came from or went to one signer: a pool that ends as it began, not a router's account. */
    boolean dealsOnlyWith(String signer, String account) {
        TokenAccount token = accounts.find(account);
        if (!signed(signer) || token == null || token.before.signum() == 0) {
            return false;
        }
        for (Flow flow : flows.flows()) {
            boolean foreign = flow.fromAccount().equals(account) && !flow.to().equals(signer)
                    || flow.toAccount().equals(account) && !flow.from().equals(signer);
            if (foreign) {
                return false;
            }
        }
        return true;
    }

    int topOf(int instruction) {
        return tree.get(instruction).top();
    }

    /** The outermost listed AMM on the way from an instruction up to the top; null when there is none. */
    @Nullable
    Instruction ammAround(int instruction) {
        Instruction found = null;
        for (int i = instruction; i >= 0; i = tree.get(i).parent()) {
            if (isAmm(tree.get(i).program())) {
                found = tree.get(i);
            }
        }
        return found;
    }
}
