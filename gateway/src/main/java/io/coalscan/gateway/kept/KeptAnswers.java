package io.coalscan.gateway.kept;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The answers given last, within a bound of memory. Any change of any scan empties it: what it holds is a second old at most, so little is lost. */
public final class KeptAnswers {
    private final int bound;
    private final LongSupplier nanos;
    private final AtomicLong generation = new AtomicLong();
    private final Map<Question, KeptAnswer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private int weight;

    /** @param bound bytes of all answers together */
    KeptAnswers(int bound, LongSupplier nanos) {
        this.bound = bound;
        this.nanos = nanos;
    }

    public synchronized Optional<KeptAnswer> find(Question question) {
        var found = answers.get(question);
        if (found == null) {
            return Optional.empty();
        }
        if (found.until() - nanos.getAsLong() < 0) {
            remove(question);
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** To be read before a service is asked. */
    public long generation() {
        return generation.get();
    }

    /** Keeps the answer, unless something has changed since it was asked for. */
    public synchronized void keep(Question question, KeptAnswer answer, long askedIn) {
        if (askedIn != generation.get() || answer.weight() > bound) {
            return;
        }
        remove(question);
        answers.put(question, answer);
        weight += answer.weight();
        var oldest = answers.values().iterator();
        while (weight > bound) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }

    public synchronized void clear() {
        generation.incrementAndGet();
        answers.clear();
        weight = 0;
    }

    private void remove(Question question) {
        var gone = answers.remove(question);
        if (gone != null) {
            weight -= gone.weight();
        }
    }
}
