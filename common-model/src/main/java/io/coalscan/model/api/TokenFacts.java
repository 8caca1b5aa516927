package io.coalscan.model.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the token is.
 *
 * @param supply raw integer, as a string
 * @param program token program that owns the mint
 * @param mintAuthority null when nobody can mint
 * @param freezeAuthority null when nobody can freeze
 * @param metadataMutable null when there is no metadata or it was not read
 * @param metadataUri carried, never fetched
 * @param onCurve whether it trades on a launch curve; null when unknown
 * @param curveProgress 0 to 100; null when not on a curve
 */
public record TokenFacts(
        String mint,
        @Nullable String name,
        @Nullable String symbol,
        int decimals,
        String supply,
        String program,
        @Nullable String mintAuthority,
        @Nullable String freezeAuthority,
        @Nullable Boolean metadataMutable,
        @Nullable String metadataUri,
        @Nullable Creator creator,
        @Nullable Boolean onCurve,
        @Nullable Double curveProgress,
        List<Extension> extensions) {
    public TokenFacts {
        extensions = List.copyOf(extensions);
    }

    /** Percentages 0 to 100; null when unknown. */
    public record Creator(
            String address,
            @Nullable Double holdsPercentage,
            @Nullable Double soldPercentage) {}

    /**
     * A Token-2022 extension.
     *
     * @param danger what it lets somebody do to a holder; null when harmless
     * @param dangerZh the same in Chinese: the result's body has no language, only its sentences have one
     */
    public record Extension(
            String name, @Nullable String danger, @Nullable String dangerZh) {}

    public TokenFacts withCreator(@Nullable Creator known) {
        return new TokenFacts(
                mint,
                name,
                symbol,
                decimals,
                supply,
                program,
                mintAuthority,
                freezeAuthority,
                metadataMutable,
                metadataUri,
                known,
                onCurve,
                curveProgress,
                extensions);
    }
}
