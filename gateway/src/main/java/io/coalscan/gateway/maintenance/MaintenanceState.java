package io.coalscan.gateway.maintenance;

import io.coalscan.model.error.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whether new work is taken.
 *
 * @param on whether none is
 * @param bySetting whether this instance's settings say so: the admin cannot end it
 * @param since epoch milliseconds; null when it is off
 * @param reads whether what is stored is answered meanwhile
 * @param retryAfterSeconds when callers are told to come again
 */
public record MaintenanceState(
        boolean on, boolean bySetting, @Nullable Long since, boolean reads, int retryAfterSeconds) {

    /** What callers are told. */
    public static String message(Language language) {
        return language.pick("系统维护中，请稍后再试", "Under maintenance: try again later");
    }
}
