package io.coalscan.rpc.call;

import java.util.Set;
import java.util.function.Predicate;

/**
 * One question to whichever node can answer it. Two calls of the same method and parameters are the same question.
 *
 * @param params the JSON array of parameters
 * @param capability what a node must be able to do; finer than the method where nodes refuse only part of it
 * @param subject what it asks about, as far as nodes refuse it or answer at length: its parameters where nothing coarser is known
 * @param doubtful answers that one node alone is not believed about
 * @param hollow answers that say that there is nothing, which a node that is behind the others may say of what is there
 * @param doubtNull whether a null result is not believed of one node alone
 * @param absentCodes error codes that mean "there is none", as a null result does
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
        Predicate<T> doubtful,
        Predicate<T> hollow,
        boolean doubtNull,
        Set<Integer> absentCodes,
        int weight,
        boolean heavy,
        boolean optional) {

    public static <T> RpcCall<T> of(String method, String params, AnswerReader<T> reader) {
        return new RpcCall<>(
                method, params, reader, method, params, _ -> false, _ -> false, false, Set.of(), 1, false, false);
    }

    public RpcCall<T> doubtingNull() {
        return new RpcCall<>(
                method,
                params,
                reader,
                capability,
                subject,
                doubtful,
                hollow,
                true,
                absentCodes,
                weight,
                heavy,
                optional);
    }

    public RpcCall<T> doubting(Predicate<T> answers) {
        return new RpcCall<>(
                method,
                params,
                reader,
                capability,
                subject,
                answers,
                hollow,
                doubtNull,
                absentCodes,
                weight,
                heavy,
                optional);
    }

    public RpcCall<T> hollowIf(Predicate<T> answers) {
        return new RpcCall<>(
                method,
                params,
                reader,
                capability,
                subject,
                doubtful,
                answers,
                doubtNull,
                absentCodes,
                weight,
                heavy,
                optional);
    }

    public RpcCall<T> absentOn(Set<Integer> codes) {
        return new RpcCall<>(
                method,
                params,
                reader,
                capability,
                subject,
                doubtful,
                hollow,
                doubtNull,
                codes,
                weight,
                heavy,
                optional);
    }

    public RpcCall<T> weighing(int weight) {
        return new RpcCall<>(
                method,
                params,
                reader,
                capability,
                subject,
                doubtful,
                hollow,
                doubtNull,
                absentCodes,
                weight,
                heavy,
                optional);
    }

    public RpcCall<T> heavyAndOptional(String capability) {
        return new RpcCall<>(
                method,
                params,
                reader,
                capability,
                subject,
                doubtful,
                hollow,
                doubtNull,
                absentCodes,
                weight,
                true,
                true);
    }

    /** Two calls of this capability about the same subject are refused alike, whatever else their parameters say. */
    public RpcCall<T> about(String subject) {
        return new RpcCall<>(
                method,
                params,
                reader,
                capability,
                subject,
                doubtful,
                hollow,
                doubtNull,
                absentCodes,
                weight,
                heavy,
                optional);
    }

    /** What makes two calls the same question. */
    public Question question() {
        return new Question(method, params);
    }

    public record Question(String method, String params) {}
}
