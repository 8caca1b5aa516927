package io.coalscan.model.error;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that messages come in; Chinese unless the caller asks for English. */
public enum Language {
    ZH,
    EN;

    public String pick(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /** Reads an Accept-Language header; an unreadable or absent one means {@link #ZH}. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            var best =
                    Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? EN : ZH;
        } catch (IllegalArgumentException unreadable) {
            return ZH;
        }
    }
}
