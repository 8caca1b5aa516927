package io.coalscan.scan.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.RiskLevel;
import io.coalscan.model.error.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is kept: JSON, but for what depends on the moment and the caller.
 *
 * @param made when it was made, epoch milliseconds
 * @param score null when too little was known for one
 * @param body a JSON object of everything that has no words and no age, without its closing brace
 * @param zhWords further members of that object, each after a comma, in Chinese
 * @param enWords the same in English
 */
public record ResultDocument(
        Id id,
        String chain,
        String mint,
        long scanTimestamp,
        long made,
        @Nullable Integer score,
        @Nullable RiskLevel riskLevel,
        byte[] body,
        byte[] zhWords,
        byte[] enWords) {

    /** @param revision from 1 */
    public record Id(UUID scanId, int revision) {}

    public boolean insufficient() {
        return score == null;
    }

    /** The body as text: a JSON object without its closing brace. */
    public String text() {
        return new String(body, UTF_8);
    }

    /** The whole result as JSON. */
    public byte[] json(Freshness freshness, Language language) {
        var words = new String(language == Language.ZH ? zhWords : enWords, UTF_8);
        return (text() + words + Envelope.documentEnd(freshness)).getBytes(UTF_8);
    }
}
