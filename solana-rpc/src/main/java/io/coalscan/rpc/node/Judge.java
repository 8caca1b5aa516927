package io.coalscan.rpc.node;

import io.coalscan.rpc.call.Verdict;
import io.coalscan.rpc.call.Verdict.Fault;
import io.coalscan.rpc.call.Verdicts;
import io.coalscan.rpc.node.Envelope.Member;
import io.coalscan.rpc.node.Envelope.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Compares what came back with what was asked: each call of an exchange is answered or judged, exactly once. */
final class Judge {

    /** What became of one call. */
    sealed interface Outcome {
        record Answered(Span result) implements Outcome {}

        record Absent() implements Outcome {}

        record Failed(Verdict verdict) implements Outcome {}
    }

    private Judge() {}

    /** The outcome of each member, in their order. */
    static List<Outcome> judge(Batch batch, HttpAnswer answer) {
        boolean several = batch.members().size() > 1;
        boolean optional = !several && batch.members().getFirst().call().optional();
        Verdict byStatus = Verdicts.ofStatus(answer.status(), several, optional, answer.retryAfter());
        if (byStatus != null) {
            return all(batch, byStatus);
        }
        Envelope envelope;
        try {
            envelope = Envelope.read(answer.body());
        } catch (RuntimeException nonsense) {
            return all(batch, Verdicts.ofUnreadable(answer.status(), several));
        }
        Verdict ofAll = several && !envelope.array() ? whole(envelope.members().getFirst()) : null;
        return ofAll != null ? all(batch, ofAll) : each(batch, envelope);
    }

    /** Reads an answered member's result, which the task returned tells. Null when it is not what the call's reader expects. */
    static @Nullable Runnable read(Pending<?> call, byte[] body, Span result) {
        try (JsonParser value = Envelope.at(body, result)) {
            return call.read(value);
        } catch (RuntimeException unexpected) {
            return null;
        }
    }

    /** Verdict of a single object that answers an array. */
    private static @Nullable Verdict whole(Member only) {
        Integer code = only.error();
        if (code == null) {
            return only.id() == null ? new Verdict.Faulty(Fault.UNREADABLE) : null;
        }
        return Verdicts.refusesBatch(code) ? new Verdict.BatchRefused() : Verdicts.ofCode(code);
    }

    private static List<Outcome> each(Batch batch, Envelope envelope) {
        Map<Long, Member> byId = new HashMap<>();
        Integer nameless = null;
        for (Member member : envelope.members()) {
            if (member.id() != null) {
                byId.putIfAbsent(member.id(), member);
            } else if (member.error() != null) {
                nameless = member.error();
            }
        }
        Verdict missing = nameless == null ? new Verdict.Faulty(Fault.WRONG_ID) : Verdicts.ofCode(nameless);
        return batch.members().stream()
                .map(call -> outcome(call, byId.get(call.id()), missing))
                .toList();
    }

    private static Outcome outcome(Pending<?> call, @Nullable Member member, Verdict missing) {
        if (member == null) {
            return new Outcome.Failed(missing);
        }
        Integer code = member.error();
        if (code != null) {
            return call.call().trust().absentCodes().contains(code)
                    ? new Outcome.Absent()
                    : new Outcome.Failed(
                            code == Verdicts.EXCLUDED_KEY
                                    ? Verdicts.ofExcluded(call.call().capability(), member.excludedKey())
                                    : Verdicts.ofCode(code));
        }
        Span result = member.result();
        if (result != null) {
            return new Outcome.Answered(result);
        }
        return member.nullResult() ? new Outcome.Absent() : new Outcome.Failed(new Verdict.Faulty(Fault.UNREADABLE));
    }

    private static List<Outcome> all(Batch batch, Verdict verdict) {
        Outcome failed = new Outcome.Failed(verdict);
        return batch.members().stream().map(_ -> failed).toList();
    }
}
