package io.coalscan.scan.assemble;

import io.coalscan.model.api.Holder;
import io.coalscan.model.api.Reason;
import io.coalscan.model.api.TokenFacts;
import io.coalscan.model.api.TokenScanResult;
import io.coalscan.model.api.TokenScanResult.Change;
import io.coalscan.model.api.TokenScanResult.ScoreModel;
import io.coalscan.model.error.Language;
import io.coalscan.scan.score.ScoreCalculator;
import io.coalscan.scan.score.ScoreInput;
import io.coalscan.scan.score.ScoreOutcome;
import io.coalscan.scan.score.ScoreOutcome.Scored;
import io.coalscan.scan.score.ScoreReason;
import io.coalscan.scan.score.ScoreSettings;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the answer about a token from everything that was found out. The same facts give the same answer. Thread-safe. */
public final class Assembler {
    /** An answer names so many owners; a stored snapshot names all that were listed. */
    static final int OWNERS_IN_ANSWER = 200;

    private final ScoreCalculator calculator;
    private final Predicate<String> stopNode;

    /** @param stopNode whether an address is known to be no ordinary wallet */
    public Assembler(ScoreCalculator calculator, Predicate<String> stopNode) {
        this.calculator = calculator;
        this.stopNode = stopNode;
    }

    public Assembled assemble(ScanFacts facts) {
        var owners = Owners.of(facts);
        var pricing = Pricing.of(facts);
        var links = facts.bundles() == null ? null : new Links(facts.bundles());
        var question = ScoreQuestion.of(facts, owners, pricing);
        var outcome = calculator.calculate(question);
        var rows = new HolderRows(facts, pricing.usd(), links == null ? new Links(List.of()) : links);
        var holders = owners.all().stream().map(rows::row).toList();
        var answer = new Answer(facts, owners, pricing, told(links, question), holders, outcome);
        return new Assembled(
                answer.in(Language.ZH),
                answer.in(Language.EN),
                holders.stream().skip(OWNERS_IN_ANSWER).toList(),
                !(outcome instanceof Scored));
    }

    /** None found where too little is known to find any says nothing: as if nobody had looked. */
    private @Nullable Links told(@Nullable Links links, ScoreInput question) {
        return links == null || (links.wallets().isEmpty() && !calculator.knowsLinks(question)) ? null : links;
    }

    private final class Answer {
        private final ScanFacts facts;
        private final Owners owners;
        private final Pricing pricing;
        private final @Nullable Links links;
        private final List<Holder> holders;
        private final @Nullable Scored scored;
        private final ScoreOutcome outcome;
        private final List<ScoreReason> tokenFlags;
        private final BigInteger supply;

        Answer(
                ScanFacts facts,
                Owners owners,
                Pricing pricing,
                @Nullable Links links,
                List<Holder> holders,
                ScoreOutcome outcome) {
            this.facts = facts;
            this.owners = owners;
            this.pricing = pricing;
            this.links = links;
            this.holders = holders;
            this.outcome = outcome;
            this.scored = outcome instanceof Scored known ? known : null;
            this.tokenFlags = TokenFlags.of(facts, owners, pricing, stopNode);
            this.supply = new BigInteger(facts.holders().token().supply());
        }

        TokenScanResult in(Language language) {
            var resolved = facts.holders();
            var head = resolved.head();
            return new TokenScanResult(
                    head.mint(),
                    head.scanId(),
                    facts.revision(),
                    head.chain(),
                    head.slot(),
                    facts.scanTime(),
                    scored == null ? null : (Integer) scored.coalScore(),
                    scored == null ? null : scored.riskLevel(),
                    scored == null ? null : scored.scoreBeforeOverride(),
                    scored == null ? null : scored.scoreRange(),
                    model(),
                    facts.partial(),
                    Coverages.of(facts, owners),
                    outcome.confidence(),
                    change(),
                    pricing.marketCap(),
                    resolved.tokenAgeSeconds(),
                    resolved.tokenAgeIsLowerBound(),
                    token(),
                    pricing.price(),
                    resolved.liquidity(),
                    Concentrations.of(owners, supply, links),
                    links == null ? null : (Double) Shares.bundled(owners, links, supply),
                    Shares.snipers(facts, owners, supply),
                    resolved.holderCount(),
                    scored == null ? null : scored.breakdown(language),
                    redFlags(language),
                    holders.stream().limit(OWNERS_IN_ANSWER).toList(),
                    links == null ? List.of() : links.asSeenByCallers(facts.blockHeights(), facts.scanTime()),
                    false,
                    0,
                    0,
                    false);
        }

        private ScoreModel model() {
            return new ScoreModel(
                    ScoreCalculator.MODEL_NAME,
                    ScoreCalculator.MODEL_VERSION,
                    scored == null ? ScoreSettings.DEFAULT.weights() : scored.weights());
        }

        private @Nullable Change change() {
            var previous = facts.previous();
            return previous == null || scored == null
                    ? null
                    : new Change(previous.score(), scored.coalScore() - previous.score(), previous.at());
        }

        private TokenFacts token() {
            var token = facts.holders().token();
            return token.withCreator(Shares.creator(facts, owners, supply));
        }

        private List<Reason> redFlags(Language language) {
            var flags = new ArrayList<Reason>();
            if (scored != null) {
                flags.addAll(scored.redFlags(language));
            } else if (outcome instanceof ScoreOutcome.Insufficient why) {
                flags.add(new Reason(
                        ScoreReason.Component.TOKEN.apiName(),
                        why.why().name(),
                        0,
                        why.message().in(language),
                        new Reason.Evidence(
                                List.of(),
                                List.of(),
                                List.of(facts.holders().head().slot()))));
            }
            tokenFlags.forEach(flag -> flags.add(flag.in(language)));
            return flags;
        }
    }
}
