package io.coalscan.rpc.call;

import java.util.Set;
import java.util.function.Predicate;

/**
 * One question to whichever node can answer it. Two calls of the same method and parameters are the same question.
 *
 * @param params the JSON array of parameters
 * @param capability what a node must be able to do; finer than the method where nodes refuse only part of it
 * @param subject what it asks about, as far as nodes refuse it or answer at length: its parameters where nothing coarser is known
 * @param weight of its answer among the members of a batch; the usual answer weighs 1
 * @param heavy large or slow: goes alone, and may take three times as long
 * @param optional whether many good nodes do not offer it, so that HTTP 403 speaks of the method and not of the key
 */
public record RpcCall<T>(
        String method,
        String params,
        AnswerReader<T> reader,
        String capability,
        String subject,
        Trust<T> trust,
        int weight,
        boolean heavy,
        boolean optional) {

    /**
     * What one node alone is believed about.
     *
     * @param doubtful answers that need a second opinion
     * @param hollow answers that say that there is nothing, which a node that is behind the others may say of what is there
     * @param doubtNull whether a null result needs a second opinion
     * @param absentCodes error codes that mean "there is none", as a null result does
     */
    public record Trust<T>(Predicate<T> doubtful, Predicate<T> hollow, boolean doubtNull, Set<Integer> absentCodes) {}

    public static <T> RpcCall<T> of(String method, String params, AnswerReader<T> reader) {
        var whole = new Trust<T>(_ -> false, _ -> false, false, Set.of());
        return new RpcCall<>(method, params, reader, method, params, whole, 1, false, false);
    }

    public RpcCall<T> doubtingNull() {
        return trusting(new Trust<>(trust.doubtful, trust.hollow, true, trust.absentCodes));
    }

    public RpcCall<T> doubting(Predicate<T> answers) {
        return trusting(new Trust<>(answers, trust.hollow, trust.doubtNull, trust.absentCodes));
    }

    public RpcCall<T> hollowIf(Predicate<T> answers) {
        return trusting(new Trust<>(trust.doubtful, answers, trust.doubtNull, trust.absentCodes));
    }

    public RpcCall<T> absentOn(Set<Integer> codes) {
        return trusting(new Trust<>(trust.doubtful, trust.hollow, trust.doubtNull, codes));
    }

    private RpcCall<T> trusting(Trust<T> other) {
        return new RpcCall<>(method, params, reader, capability, subject, other, weight, heavy, optional);
    }

    public RpcCall<T> weighing(int weight) {
        return new RpcCall<>(method, params, reader, capability, subject, trust, weight, heavy, optional);
    }

    public RpcCall<T> heavyAndOptional(String capability) {
        return new RpcCall<>(method, params, reader, capability, subject, trust, weight, true, true);
    }

    /** Small enough to share a batch, but not offered by all. */
    public RpcCall<T> optional(String capability) {
        return new RpcCall<>(method, params, reader, capability, subject, trust, weight, false, true);
    }

    /** Two calls of this capability about the same subject are refused alike, whatever else their parameters say. */
    public RpcCall<T> about(String subject) {
        return new RpcCall<>(method, params, reader, capability, subject, trust, weight, heavy, optional);
    }

    /** What makes two calls the same question. */
    public Question question() {
        return new Question(method, params);
    }

    public record Question(String method, String params) {}
}
