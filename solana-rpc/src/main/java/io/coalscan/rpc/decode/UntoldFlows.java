package io.coalscan.rpc.decode;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what no instruction tells, by balances alone: nodes may leave inner instructions out, and programs may move tokens in ways yet unknown. */
final class UntoldFlows {
    private final TokenAccounts accounts;
    private final List<Instruction> tree;

    UntoldFlows(TokenAccounts accounts, List<Instruction> tree) {
        this.accounts = accounts;
        this.tree = tree;
    }

    /** Pairs those that lost with those that gained the same mint, and brings the running balances up to what is left over. */
    List<Flow> find() {
        Map<String, Deque<TokenAccount>> losers = new HashMap<>();
        Map<String, Deque<TokenAccount>> winners = new HashMap<>();
        for (TokenAccount account : accounts.all()) {
            int gap = account.after.compareTo(account.running);
            if (gap != 0 && account.mint != null && comparable(account)) {
                (gap < 0 ? losers : winners)
                        .computeIfAbsent(account.mint, mint -> new ArrayDeque<>())
                        .add(account);
            }
        }
        List<Flow> flows = new ArrayList<>();
        losers.forEach((mint, from) -> pair(mint, from, winners.getOrDefault(mint, new ArrayDeque<>()), flows));
        return flows;
    }

    /** Wrapped SOL also changes by plain lamports, which is no movement between owners while there are instructions to tell those. */
    private boolean comparable(TokenAccount account) {
        return (account.existedBefore || account.existsAfter) && !(account.wrapsSol() && hasInner());
    }

    private boolean hasInner() {
        return tree.stream().anyMatch(call -> call.parent() >= 0);
    }

    private void pair(String mint, Deque<TokenAccount> losers, Deque<TokenAccount> winners, List<Flow> flows) {
        while (!losers.isEmpty() && !winners.isEmpty()) {
            TokenAccount from = losers.getFirst();
            TokenAccount to = winners.getFirst();
            BigInteger amount = from.running.subtract(from.after).min(to.after.subtract(to.running));
            from.running = from.running.subtract(amount);
            to.running = to.running.add(amount);
            String sender = from.ownerOrSelf();
            String receiver = to.ownerOrSelf();
            if (!sender.equals(receiver) && !tree.isEmpty()) {
                flows.add(new Flow(
                        caller(from.address),
                        Flow.Kind.TOKEN,
                        mint,
                        sender,
                        receiver,
                        from.address,
                        to.address,
                        amount,
                        amount));
            }
            if (from.running.equals(from.after)) {
                losers.removeFirst();
            }
            if (to.running.equals(to.after)) {
                winners.removeFirst();
            }
        }
    }

    /** The first top-level call that names the account and is no plain token instruction. */
    private int caller(String account) {
        int last = 0;
        for (Instruction call : tree) {
            if (call.parent() < 0 && !InstructionTree.isCore(call.program())) {
                last = call.index();
                for (int i = 0; i < call.accounts(); i++) {
                    if (call.account(i).equals(account)) {
                        return call.index();
                    }
                }
            }
        }
        return last;
    }
}
