package io.coalscan.rpc.decode;

import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Side;
import io.coalscan.rpc.known.Programs;
import java.util.ArrayList;
import java.util.List;

/** Everything that moved without being exchanged: transfers, mints, burns, liquidity, SOL. */
final class Transfers {
    private static final String TOKEN = "token";

    private final Scene scene;
    private final List<Flow> flows;
    private final List<Draft> drafts = new ArrayList<>();

    private Transfers(Scene scene, List<Flow> flows) {
        this.scene = scene;
        this.flows = flows;
    }

    static List<Draft> of(Scene scene, List<Flow> flows, List<Part> parts, List<TradeBook.Aside> asides) {
        var transfers = new Transfers(scene, flows);
        flows.forEach(transfers::issue);
        parts.stream().filter(Part::transfer).forEach(transfers::move);
        asides.forEach(transfers::aside);
        return transfers.drafts;
    }

    /** A pool's own shares inside its program are bookkeeping. */
    private void issue(Flow flow) {
        if (scene.ammAround(flow.at()) != null && !scene.signed(flow.to()) && !scene.signed(flow.from())) {
            return;
        }
        if (flow.kind() == Flow.Kind.MINT) {
            add(flow.at(), Side.TRANSFER_IN, Cause.MINT, TOKEN, flow.to(), flow, Flow.NOBODY);
        } else if (flow.kind() == Flow.Kind.BURN) {
            add(flow.at(), Side.TRANSFER_OUT, Cause.BURN, TOKEN, flow.from(), flow, Flow.NOBODY);
        }
    }

    private void aside(TradeBook.Aside aside) {
        if (aside.bothSides()) {
            drafts.add(Draft.transfer(
                    aside.at(),
                    Side.TRANSFER_OUT,
                    Cause.TRANSFER,
                    TOKEN,
                    aside.from(),
                    aside.mint(),
                    aside.amount(),
                    aside.to()));
        }
        drafts.add(Draft.transfer(
                aside.at(),
                Side.TRANSFER_IN,
                Cause.TRANSFER,
                TOKEN,
                aside.to(),
                aside.mint(),
                aside.amount(),
                aside.from()));
    }

    private void move(Part part) {
        Flow flow = part.flow();
        if (flow.kind() != Flow.Kind.TOKEN) {
            drafts.add(Draft.fund(flow.at(), part.to(), part.received(), part.from()));
            return;
        }
        boolean gives = scene.signed(part.from()) || scene.isPoolAuthority(part.to());
        boolean gets = scene.signed(part.to()) || scene.isPoolAuthority(part.from());
        boolean liquidity = gives != gets && isLiquidity(part, gives ? part.from() : part.to());
        String venue = liquidity ? venue(flow) : TOKEN;
        if (gives || !liquidity) {
            drafts.add(Draft.transfer(
                    flow.at(),
                    Side.TRANSFER_OUT,
                    liquidity ? Cause.POOL_DEPOSIT : Cause.TRANSFER,
                    venue,
                    part.from(),
                    part.mint(),
                    part.sent(),
                    part.to()));
        }
        if (gets || !liquidity) {
            drafts.add(Draft.transfer(
                    flow.at(),
                    Side.TRANSFER_IN,
                    liquidity ? Cause.POOL_WITHDRAWAL : Cause.TRANSFER,
                    venue,
                    part.to(),
                    part.mint(),
                    part.received(),
                    part.from()));
        }
    }

    private void add(int at, Side side, Cause cause, String venue, String owner, Flow flow, String other) {
        drafts.add(Draft.transfer(
                at, side, cause, venue, owner, flow.mint(), flow.sent(), other.isEmpty() ? null : other));
    }

    /** Inside a listed AMM, or, for an unlisted one, where the same call also mints a share to the giver or burns the taker's. */
    private boolean isLiquidity(Part part, String person) {
        int at = part.flow().at();
        if (scene.ammAround(at) != null || scene.isPoolAuthority(part.from()) || scene.isPoolAuthority(part.to())) {
            return true;
        }
        if (InstructionTree.isCore(scene.tree.get(scene.topOf(at)).program())) {
            return false;
        }
        boolean gives = person.equals(part.from());
        for (Flow flow : flows) {
            boolean share = gives
                    ? flow.kind() == Flow.Kind.MINT && flow.to().equals(person)
                    : flow.kind() == Flow.Kind.BURN && flow.from().equals(person);
            if (share && scene.topOf(flow.at()) == scene.topOf(at) && !Programs.isQuote(flow.mint())) {
                return true;
            }
        }
        return false;
    }

    private String venue(Flow flow) {
        Instruction amm = scene.ammAround(flow.at());
        return amm == null ? Scene.UNKNOWN : scene.nameOf(amm.program());
    }
}
