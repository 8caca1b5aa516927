package io.coalscan.scan.assemble;

import io.coalscan.model.Acquisition;
import io.coalscan.model.HolderKind;
import io.coalscan.model.HolderListSource;
import io.coalscan.model.api.Liquidity;
import io.coalscan.model.api.Reason.Evidence;
import io.coalscan.scan.score.Message;
import io.coalscan.scan.score.ScoreReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What is to be said about the token itself, with evidence and without points. */
final class TokenFlags {
    private static final Set<String> GIANTS = Set.of(
            "So11111111111111111111111111111111111111112",
            "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v",
            "Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB");
    private static final long GIANT_AGE_SECONDS = 30L * 24 * 3600;
    private static final double GIANT_MARKET_CAP_USD = 100_000_000;
    private static final int DISTRIBUTED_TO = 3;

    private final ScanFacts facts;
    private final Owners owners;
    private final Pricing pricing;
    private final Predicate<String> stopNode;
    private final List<ScoreReason> flags = new ArrayList<>();

    /** @param stopNode whether the registry lists the address */
    private TokenFlags(ScanFacts facts, Owners owners, Pricing pricing, Predicate<String> stopNode) {
        this.facts = facts;
        this.owners = owners;
        this.pricing = pricing;
        this.stopNode = stopNode;
    }

    static List<ScoreReason> of(ScanFacts facts, Owners owners, Pricing pricing, Predicate<String> stopNode) {
        var flags = new TokenFlags(facts, owners, pricing, stopNode);
        flags.established();
        flags.authorities();
        flags.extensions();
        flags.liquidity();
        flags.lockers();
        flags.distributed();
        return flags.flags;
    }

    private void established() {
        var holders = facts.holders();
        boolean giant = holders.tokenAgeSeconds() != null
                && holders.tokenAgeSeconds() > GIANT_AGE_SECONDS
                && pricing.marketCap() != null
                && pricing.marketCap() > GIANT_MARKET_CAP_USD
                && holders.source() == HolderListSource.LARGEST_ACCOUNTS;
        if (giant || GIANTS.contains(holders.token().mint())) {
            say(
                    "ESTABLISHED_TOKEN",
                    "成熟的大型代币，评分模型并非为其设计",
                    "an established token: the score is not made for it",
                    seen(holders.token().mint()));
        }
    }

    private void authorities() {
        var token = facts.holders().token();
        if (token.mintAuthority() != null) {
            say("MINT_AUTHORITY", "仍可增发代币", "more tokens can be minted", seen(token.mintAuthority()));
        }
        if (token.freezeAuthority() != null) {
            say("FREEZE_AUTHORITY", "代币账户可被冻结", "token accounts can be frozen", seen(token.freezeAuthority()));
        }
        if (Boolean.TRUE.equals(token.metadataMutable())) {
            say("METADATA_MUTABLE", "名称和符号可被修改", "name and symbol can be changed", seen(token.mint()));
        }
    }

    private void extensions() {
        var token = facts.holders().token();
        for (var extension : token.extensions()) {
            if (extension.danger() != null) {
                say(
                        "EXTENSION",
                        "代币扩展 " + extension.name() + "："
                                + Objects.requireNonNullElse(extension.dangerZh(), extension.danger()),
                        "token extension " + extension.name() + ": " + extension.danger(),
                        seen(token.mint()));
            }
        }
    }

    private void liquidity() {
        for (var pool : facts.holders().liquidity()) {
            if (pool.status() == Liquidity.Status.UNLOCKED || pool.status() == Liquidity.Status.PARTLY_LOCKED) {
                say(
                        "LIQUIDITY_REMOVABLE",
                        pool.venue() + " 的流动性可被撤走",
                        "liquidity on " + pool.venue() + " can be taken away",
                        seen(pool.pool()));
            }
        }
    }

    private void lockers() {
        for (var owner : owners.all()) {
            if (owner.kind() == HolderKind.LOCKER
                    && !Boolean.TRUE.equals(owner.balance().unlockKnown())) {
                say(
                        "LOCKER_UNLOCK_DUE_OR_UNKNOWN",
                        "锁仓的解锁时间已到或未知",
                        "a locker's unlock is due or unknown",
                        seen(owner.address()));
            }
        }
    }

    /** Three or more scored holders whose first tokens came by transfer from one wallet that is no stop-node. */
    private void distributed() {
        Map<String, List<Owner>> givenBy = new TreeMap<>();
        for (var owner : owners.scored()) {
            var first = owner.firstAcquisition();
            if (first != null
                    && first.how() == Acquisition.How.TRANSFER
                    && first.from() != null
                    && isWallet(first.from())) {
                givenBy.computeIfAbsent(first.from(), none -> new ArrayList<>()).add(owner);
            }
        }
        givenBy.forEach((giver, receivers) -> {
            if (receivers.size() >= DISTRIBUTED_TO) {
                say(
                        "TOKEN_DISTRIBUTED",
                        receivers.size() + " 个持有者的首批代币来自同一钱包 " + giver,
                        "the first tokens of " + receivers.size() + " holders came from one wallet, " + giver,
                        evidence(receivers));
            }
        });
    }

    private boolean isWallet(String giver) {
        if (stopNode.test(giver)) {
            return false;
        }
        var owner = owners.find(giver);
        return owner == null || owner.kind() == null || owner.isWallet();
    }

    private static Evidence evidence(List<Owner> receivers) {
        var firsts = receivers.stream()
                .map(Owner::firstAcquisition)
                .filter(Objects::nonNull)
                .toList();
        return new Evidence(
                receivers.stream().map(Owner::address).toList(),
                firsts.stream().map(Acquisition::signature).toList(),
                firsts.stream().map(Acquisition::slot).toList());
    }

    /** An account as it was at the scan's slot. */
    private Evidence seen(String address) {
        return new Evidence(
                List.of(address), List.of(), List.of(facts.holders().head().slot()));
    }

    private void say(String code, String zh, String en, Evidence evidence) {
        flags.add(new ScoreReason(ScoreReason.Component.TOKEN, code, 0, new Message(zh, en), evidence));
    }
}
