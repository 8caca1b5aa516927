package io.coalscan.holder.kind;

import io.coalscan.model.HolderKind;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an owner.
 *
 * @param kind null when it takes the owner's account to tell and that was not read
 * @param name where the registry knows one
 */
public record OwnerKind(@Nullable HolderKind kind, @Nullable String name) {
    public static final OwnerKind UNKNOWN = new OwnerKind(null, null);

    static OwnerKind of(HolderKind kind) {
        return new OwnerKind(kind, null);
    }
}
