package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.KnownAddress.Category;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds exchanges with pools: the innermost calls inside which somebody gave one mint and got another. It needs no list of venues: a pool is who
 * stands on the other side and keeps the difference, while a router's account ends as it began.
 */
final class HopFinder {
    private final Scene scene;
    private final DirectLamports direct;
    private final VenueEvents events;
    private final List<Flow> flows;
    private final Map<Flow, Hop> claimed = new IdentityHashMap<>();

    private HopFinder(Scene scene) {
        this.scene = scene;
        this.flows = new ArrayList<>(scene.flows.flows());
        List<PumpTrade> curveTrades = PumpTrade.of(scene.tree, scene.raw);
        this.direct = new DirectLamports(scene, curveTrades);
        this.events = new VenueEvents(scene, curveTrades);
    }

    /** @param flows all, with those that programs made without instructions; {@code claimed} says which belong to a hop */
    record Found(List<Flow> flows, Map<Flow, Hop> claimed, Map<String, Long> unexplained) {}

    static Found find(Scene scene) {
        var finder = new HopFinder(scene);
        for (int i = scene.tree.size() - 1; i >= 0; i--) {
            Instruction call = scene.tree.get(i);
            if (!InstructionTree.isCore(call.program())) {
                finder.search(call);
            }
        }
        finder.flows.sort(Comparator.comparingInt(Flow::at));
        return new Found(finder.flows, finder.claimed, finder.direct.left());
    }

    /** Each exchange claims some of the flows that are open: it ends. */
    private void search(Instruction call) {
        while (findOne(call)) {
            continue;
        }
    }

    private boolean findOne(Instruction call) {
        List<Flow> open = open(call);
        Hop hop = hop(call, open);
        if (hop == null) {
            DirectLamports.Answer answer = direct.inside(call, open);
            open.addAll(answer.flows());
            hop = answer.flows().isEmpty() ? null : hop(call, open);
            if (hop == null) {
                return false;
            }
            direct.claim(answer);
            flows.addAll(answer.flows());
        }
        claim(hop, open);
        return true;
    }

    private List<Flow> open(Instruction call) {
        List<Flow> open = new ArrayList<>();
        for (Flow flow : flows) {
            if (call.contains(flow.at())
                    && flow.exchangeable()
                    && !claimed.containsKey(flow)
                    && !scene.isTip(flow.to())) {
                open.add(flow);
            }
        }
        return open;
    }

    private void claim(Hop hop, List<Flow> open) {
        for (Flow flow : open) {
            if (flow.mint().equals(hop.mintIn()) || flow.mint().equals(hop.mintOut())) {
                claimed.put(flow, hop);
            }
        }
    }

    private @Nullable Hop hop(Instruction call, List<Flow> open) {
        var legs = new Legs(open);
        Hop best = null;
        for (String owner : legs.twoSided()) {
            if (!scene.signed(owner)) {
                Hop hop = withPool(call, legs, owner);
                if (hop != null && (best == null || better(hop, best))) {
                    best = hop;
                }
            }
        }
        return best != null ? best : withoutPool(call, legs);
    }

    /** Pools that keep each mint under another owner; else two who both signed and deal with each other. */
    private @Nullable Hop withoutPool(Instruction call, Legs legs) {
        Set<String> twoSided = legs.twoSided();
        for (String owner : twoSided) {
            Hop hop = withUser(call, legs, owner);
            if (hop != null) {
                return hop;
            }
        }
        List<String> dealers = twoSided.stream().filter(scene::signed).toList();
        return dealers.size() == 2 && twoSided.size() == 2 ? withPool(call, legs, dealers.getLast()) : null;
    }

    /** Between two owners that could both be the pool: the one on no curve, else the one with the deeper vault. */
    private boolean better(Hop hop, Hop than) {
        boolean curve = isCurve(hop);
        if (curve != isCurve(than)) {
            return curve;
        }
        boolean listed = scene.category(hop.poolIn()) == Category.POOL_AUTHORITY;
        if (listed != (scene.category(than.poolIn()) == Category.POOL_AUTHORITY)) {
            return listed;
        }
        boolean person = scene.onCurve(hop.poolIn());
        if (person != scene.onCurve(than.poolIn())) {
            return !person;
        }
        return depth(hop).compareTo(depth(than)) > 0;
    }

    /** The launch curve itself, before other accounts of its program that are listed. */
    private static boolean isCurve(Hop hop) {
        return hop.venue().equals("pumpfun")
                && (hop.poolOut().equals(Addresses.bondingCurve(hop.mintOut()))
                        || hop.poolIn().equals(Addresses.bondingCurve(hop.mintIn())));
    }

    private BigInteger depth(Hop hop) {
        TokenAccount vault = scene.accounts.find(hop.vaultOut());
        return vault == null ? BigInteger.ZERO : vault.before;
    }

    /** The exchange as one owner of a whole pool sees it. */
    private @Nullable Hop withPool(Instruction call, Legs legs, String pool) {
        String mintIn = legs.gained(pool);
        String mintOut = legs.lost(pool);
        if (mintIn == null || mintOut == null) {
            return null;
        }
        Flow in = legs.largest(mintIn, pool, true);
        Flow out = legs.largest(mintOut, pool, false);
        if (in == null || out == null) {
            return null;
        }
        boolean keeps = scene.changed(in, in.toAccount()) && scene.changed(out, out.fromAccount())
                || scene.dealsOnlyWith(in.from(), in.toAccount()) && scene.dealsOnlyWith(in.from(), out.fromAccount());
        boolean listed = scene.category(pool) == Category.POOL_AUTHORITY
                || scene.isAmm(call.program()) && (scene.signed(in.from()) || scene.signed(out.to()));
        if (!keeps && !listed) {
            return null;
        }
        return make(
                call,
                legs,
                in,
                out,
                legs.net(pool, mintIn),
                legs.net(pool, mintOut).negate());
    }

    /** The exchange as its user sees it: some pools keep each mint under an owner of its own. */
    private @Nullable Hop withUser(Instruction call, Legs legs, String user) {
        String mintIn = legs.lost(user);
        String mintOut = legs.gained(user);
        if (mintIn == null || mintOut == null) {
            return null;
        }
        Flow in = legs.largest(mintIn, user, false);
        Flow out = legs.largest(mintOut, user, true);
        if (in == null
                || out == null
                || !isVault(in, in.to(), in.toAccount())
                || !isVault(out, out.from(), out.fromAccount())) {
            return null;
        }
        return make(
                call,
                legs,
                in,
                out,
                legs.net(in.to(), mintIn),
                legs.net(out.from(), mintOut).negate());
    }

    private boolean isVault(Flow flow, String owner, String account) {
        return !scene.signed(owner)
                && scene.changed(flow, account)
                && !(flow.nativeSol() && (scene.category(owner) != null || scene.onCurve(owner)));
    }

    private Hop make(Instruction call, Legs legs, Flow in, Flow out, BigInteger gained, BigInteger lost) {
        String quote = Hop.quoteOf(in.mint(), out.mint());
        BigInteger fee = BigInteger.ZERO;
        int first = Math.min(in.at(), out.at());
        for (Flow flow : legs.flows) {
            boolean toPool = flow.to().equals(in.to()) || flow.to().equals(out.from());
            if (flow.mint().equals(quote)
                    && !toPool
                    && !flow.to().equals(in.from())
                    && !flow.to().equals(out.to())) {
                fee = fee.add(flow.received());
            }
        }
        Hop hop = new Hop(
                first,
                call.top(),
                venue(call, in),
                in.to(),
                out.from(),
                in.toAccount(),
                out.fromAccount(),
                in.mint(),
                gained,
                out.mint(),
                lost,
                in.from(),
                out.to(),
                fee,
                BigInteger.ZERO);
        return events.refine(hop, call);
    }

    private String venue(Instruction call, Flow in) {
        Instruction amm = scene.ammAround(in.at());
        if (amm == null || amm.index() < call.index()) {
            return scene.isAmm(call.program()) ? scene.nameOf(call.program()) : Scene.UNKNOWN;
        }
        return scene.nameOf(amm.program());
    }
}
