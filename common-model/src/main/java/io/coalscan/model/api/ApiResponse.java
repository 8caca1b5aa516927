package io.coalscan.model.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import org.jspecify.annotations.Nullable;

/** The envelope of PRD 7.1. {@code data} may accompany an error that still knows something (INSUFFICIENT_DATA). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiResponse<T>(
        boolean success, @Nullable T data, @Nullable ApiError error) {

    /** @param code one of {@link ErrorCode} */
    public record ApiError(String code, String message) {}

    public static <T> ApiResponse<T> of(T data) {
        return new ApiResponse<>(true, data, null);
    }

    public static ApiResponse<Object> error(ErrorCode code, Language language) {
        return error(code, code.message(language));
    }

    public static ApiResponse<Object> error(ErrorCode code, String message) {
        return new ApiResponse<>(false, null, new ApiError(code.name(), message));
    }

    public static <T> ApiResponse<T> error(ErrorCode code, Language language, T known) {
        return error(code, code.message(language), known);
    }

    public static <T> ApiResponse<T> error(ErrorCode code, String message, T known) {
        return new ApiResponse<>(false, known, new ApiError(code.name(), message));
    }
}
