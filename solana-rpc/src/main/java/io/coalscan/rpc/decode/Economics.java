package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.AddressBook;
import io.coalscan.rpc.known.Programs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a transaction as read to what its owners did: operations, flows, hops, routes, trades, costs. */
final class Economics {
    private final AddressBook book;

    Economics(AddressBook book) {
        this.book = book;
    }

    DecodedTransaction of(RawTransaction raw) {
        if (raw.failed || !raw.hasMeta) {
            return result(raw, List.of(), TokenAccounts.of(raw, List.of()), List.of());
        }
        List<Instruction> tree = InstructionTree.of(raw);
        List<Op> ops = ops(tree);
        TokenAccounts accounts = TokenAccounts.of(raw, ops);
        Flows flows = FlowBuilder.build(raw, accounts, ops, tree);
        return result(raw, movements(new Scene(raw, tree, accounts, flows, book)), accounts, approvals(ops, accounts));
    }

    static List<Op> ops(List<Instruction> tree) {
        List<Op> ops = new ArrayList<>();
        for (Instruction call : tree) {
            switch (call.program()) {
                case Programs.SYSTEM -> SystemOps.read(call, ops);
                case Programs.TOKEN, Programs.TOKEN_2022 -> TokenOps.read(call, ops);
                default -> {}
            }
        }
        return ops;
    }

    private static List<Movement> movements(Scene scene) {
        HopFinder.Found found = HopFinder.find(scene);
        List<Part> parts = LotLedger.parts(scene, found);
        Routes.Result routes = Routes.join(parts, found.claimed().values());
        TradeBook.Result book = TradeBook.of(scene, routes);
        List<Draft> drafts = new ArrayList<>();
        book.trades().forEach(trade -> drafts.add(Draft.of(trade)));
        drafts.addAll(Transfers.of(scene, found.flows(), routes.parts(), book.asides()));
        drafts.removeIf(draft -> known(scene, draft.owner()) == null);
        drafts.sort(Comparator.comparingInt(Draft::at));
        return withCosts(scene, drafts, new Costs(scene, found, routes.parts(), book.trades()));
    }

    /** Costs go to an owner's first trade, or to its first movement where it did not trade. */
    private static List<Movement> withCosts(Scene scene, List<Draft> drafts, Costs costs) {
        Set<String> traders = new HashSet<>();
        drafts.stream().filter(Draft::trade).forEach(draft -> traders.add(draft.owner()));
        Set<String> told = new HashSet<>();
        List<Movement> movements = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean bears = (draft.trade() || !traders.contains(draft.owner())) && told.add(draft.owner());
            Movement.Fees fees =
                    bears ? costs.of(draft.owner(), draft.venueFee()) : new Movement.Fees(0, draft.venueFee(), 0, 0, 0);
            movements.add(draft.with(scene.signed(draft.owner()), known(scene, draft.counterparty()), fees));
        }
        return movements;
    }

    /** Null for an account that stands in for an owner nobody tells. */
    private static @Nullable String known(Scene scene, @Nullable String owner) {
        TokenAccount account = owner == null ? null : scene.accounts.find(owner);
        return account != null && account.owner == null ? null : owner;
    }

    private static List<Approval> approvals(List<Op> ops, TokenAccounts accounts) {
        List<Approval> approvals = new ArrayList<>(0);
        for (Op op : ops) {
            if (op instanceof Op.Approve told) {
                TokenAccount account = accounts.find(told.account());
                String mint = told.mint() != null || account == null ? told.mint() : account.mint;
                approvals.add(new Approval(told.owner(), told.delegate(), told.account(), mint, told.amount()));
            }
        }
        return approvals;
    }

    /** Accounts whose lamports changed. */
    private static List<SolBalance> lamports(RawTransaction raw) {
        List<SolBalance> changed = new ArrayList<>();
        for (int i = 0; i < Math.min(raw.keys.size(), Math.min(raw.before.length, raw.after.length)); i++) {
            if (raw.before[i] != raw.after[i]) {
                changed.add(new SolBalance(raw.keys.at(i), raw.before[i], raw.after[i]));
            }
        }
        return changed;
    }

    private static DecodedTransaction result(
            RawTransaction raw, List<Movement> movements, TokenAccounts accounts, List<Approval> approvals) {
        if (raw.signature == null) {
            throw new UndecodableTransactionException("the transaction has no signature");
        }
        List<String> signers = new ArrayList<>();
        for (int i = 0; i < Math.min(raw.signers, raw.keys.size()); i++) {
            signers.add(raw.keys.at(i));
        }
        return new DecodedTransaction(
                raw.signature,
                raw.slot,
                raw.timeSeconds == null ? null : Math.multiplyExact(raw.timeSeconds, 1_000L),
                raw.failed,
                raw.keys.at(0),
                signers,
                raw.fee,
                movements,
                accounts.balances(),
                lamports(raw),
                approvals);
    }
}
