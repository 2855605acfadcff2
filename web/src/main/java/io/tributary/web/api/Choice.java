package io.tributary.web.api;

import io.tributary.persistence.Codes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Query parameters that a caller may get wrong. */
final class Choice {
    private static final String ALL = "all";

    private Choice() {}

    /**
     * One of the codes, or {@code null} for all of them.
     *
     * @throws ApiProblem if it is neither
     */
    static <E extends Enum<E>> @Nullable E of(String parameter, String value, Class<E> codes) {
        if (value.equals(ALL)) {
            return null;
        }
        for (E code : codes.getEnumConstants()) {
            if (Codes.shown(code.name()).equals(value)) {
                return code;
            }
        }
        String known = Arrays.stream(codes.getEnumConstants())
                .map(code -> Codes.shown(code.name()))
                .collect(Collectors.joining(", "));
        throw ApiProblem.invalid("%s must be one of %s, or all.".formatted(parameter, known));
    }

    /**
     * A moment with an offset, or a day, which stands for its first moment in UTC.
     *
     * @throws ApiProblem if it is neither
     */
    static @Nullable Instant moment(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw ApiProblem.invalid(
                    parameter + " must be a day such as 2026-01-31, or a moment such as 2026-01-31T12:00:00Z.");
        }
    }

    /** The text, or {@code null} if nothing was given. */
    static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
