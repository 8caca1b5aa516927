package io.coalscan.rpc.node;

import io.coalscan.rpc.call.Verdict;
import io.coalscan.rpc.call.Verdict.Fault;
import io.coalscan.rpc.node.Envelope.Span;
import io.coalscan.rpc.node.Judge.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells each call of an exchange what became of it, and remembers what that says of the node. */
final class Settlement {
    private final Node.Record node;
    private final Consumer<List<Pending<?>>> again;
    private final Consumer<Verdict> hopeless;

    /**
     * @param again takes calls that were not judged, to be sent once more in another form
     * @param hopeless told why the node is not to be waited for
     */
    Settlement(Node.Record node, Consumer<List<Pending<?>>> again, Consumer<Verdict> hopeless) {
        this.node = node;
        this.again = again;
        this.hopeless = hopeless;
    }

    void settle(Batch batch, HttpAnswer answer) {
        List<Outcome> outcomes = Judge.judge(batch, answer);
        if (outcomes.getFirst() instanceof Outcome.Failed(Verdict.BatchRefused refused)) {
            // the size first: once the limits are known more batches go out
            failed(batch, refused);
            node.limits().answered(batch.methods(), answer);
            return;
        }
        node.limits().answered(batch.methods(), answer);
        List<String> limited = new ArrayList<>();
        Verdict.RateLimited limit = new Verdict.RateLimited(null);
        boolean useful = false;
        int faulty = 0;
        for (int at = 0; at < outcomes.size(); at++) {
            Pending<?> call = batch.members().get(at);
            if (!(tell(call, outcomes.get(at), answer) instanceof Outcome.Failed(Verdict verdict))) {
                useful = true;
            } else if (verdict instanceof Verdict.RateLimited told) {
                limited.add(call.method());
                limit = told;
            } else {
                faulty += isFault(verdict) ? 1 : 0;
                useful |= !isFault(verdict) && !(verdict instanceof Verdict.KeyRejected);
            }
        }
        if (!limited.isEmpty()) {
            node.limits().refused(limited, limited.size() < outcomes.size(), limit.retryAfter());
            hopeless.accept(limit);
        }
        if (useful) {
            if (!batch.overdue()) {
                node.pace().inTime();
            }
            node.bench().succeeded(faulty * 2 > outcomes.size());
            node.batchSize().accepted(outcomes.size());
        } else if (faulty > 0) {
            failedAsAWhole();
        }
    }

    /** The exchange as a whole came to nothing. */
    void failed(Batch batch, Verdict verdict) {
        boolean several = batch.members().size() > 1;
        switch (verdict) {
            case Verdict.BatchRefused _ -> {
                node.batchSize().refused(batch.members().size());
                sendAgain(batch, verdict);
            }
            case Verdict.TooLarge _
            when several -> {
                batch.members().forEach(Pending::makeAlone);
                sendAgain(batch, verdict);
            }
            default -> {
                batch.members().forEach(call -> fail(call, verdict));
                if (isFault(verdict) || (verdict instanceof Verdict.TooLarge && !batch.heavy())) {
                    failedAsAWhole();
                }
            }
        }
    }

    private void failedAsAWhole() {
        node.bench().failed();
        if (node.bench().out()) {
            hopeless.accept(new Verdict.NotSent());
        }
    }

    private void sendAgain(Batch batch, Verdict verdict) {
        batch.members().forEach(call -> node.metrics().call(call.method(), verdict.label()));
        again.accept(batch.members().stream().filter(call -> !call.gone()).toList());
    }

    /** The outcome after the answer was read: what cannot be read is a failure. */
    private Outcome tell(Pending<?> call, Outcome outcome, HttpAnswer answer) {
        return switch (outcome) {
            case Outcome.Answered(Span result) -> {
                if (call.gone()) {
                    node.metrics().call(call.method(), "unwanted");
                    yield outcome;
                }
                Runnable told = Judge.read(call, answer.body(), result);
                if (told == null) {
                    Verdict unreadable = new Verdict.Faulty(Fault.UNREADABLE);
                    fail(call, unreadable);
                    yield new Outcome.Failed(unreadable);
                }
                node.metrics().call(call.method(), "answered");
                told.run();
                yield outcome;
            }
            case Outcome.Absent _ -> {
                node.metrics().call(call.method(), "absent");
                call.absent();
                yield outcome;
            }
            case Outcome.Failed(Verdict verdict) -> {
                fail(call, verdict);
                yield outcome;
            }
        };
    }

    private void fail(Pending<?> call, Verdict verdict) {
        node.metrics().call(call.method(), verdict.label());
        remember(call, verdict);
        call.fail(verdict);
    }

    private void remember(Pending<?> call, Verdict verdict) {
        switch (verdict) {
            case Verdict.NotOffered _ -> node.inabilities().cannot(call.call());
            case Verdict.Excluded _ -> node.inabilities().excludes(call.call());
            case Verdict.TooLarge _ -> node.inabilities().tooLarge(call.call());
            case Verdict.KeyRejected _ -> node.bench().keyRejected();
            case Verdict.Final _,
                    Verdict.Lagging _,
                    Verdict.Lacking _,
                    Verdict.RateLimited _,
                    Verdict.BatchRefused _,
                    Verdict.Faulty _,
                    Verdict.NotSent _ -> {}
        }
    }

    private static boolean isFault(Verdict verdict) {
        return verdict instanceof Verdict.Faulty;
    }
}
