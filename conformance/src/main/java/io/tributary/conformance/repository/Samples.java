package io.tributary.conformance.repository;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows with a value in every member: a contract names the members that matter to it, the others are filled by their type and name. So a
 * row that gains a member stays covered.
 */
public final class Samples {
    private static final Instant START = Instant.parse("2026-03-29T01:30:00.000001Z");

    private final LongSupplier ids;
    private final AtomicLong count;

    /**
     * Samples.
     *
     * @param ids where {@code id} comes from
     * @param count of all samples in the same tables
     */
    Samples(LongSupplier ids, AtomicLong count) {
        this.ids = ids;
        this.count = count;
    }

    /**
     * A row.
     *
     * @param given names and values of members, in turns
     */
    public <R extends Record> R of(Class<R> type, @Nullable Object... given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            values.put(String.valueOf(given[i]), given[i + 1]);
        }
        RecordComponent[] members = type.getRecordComponents();
        Object[] arguments = new Object[members.length];
        for (int i = 0; i < members.length; i++) {
            String name = members[i].getName();
            arguments[i] = values.containsKey(name) ? values.remove(name) : fill(type, members[i]);
        }
        if (!values.isEmpty()) {
            throw new IllegalArgumentException("%s has no %s".formatted(type.getSimpleName(), values.keySet()));
        }
        return make(type, members, arguments);
    }

    /** A row with a value only where there must be one. */
    public <R extends Record> R bare(Class<R> type, @Nullable Object... given) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(given));
        for (RecordComponent member : type.getRecordComponents()) {
            if (member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                values.add(member.getName());
                values.add(null);
            }
        }
        return of(type, values.toArray());
    }

    /** A moment that no other sample has; its microseconds are not zero. */
    public Instant moment() {
        return START.plus(count.incrementAndGet() * 1_000_003, ChronoUnit.MICROS);
    }

    /** A short text that no other sample has, with a character outside of the BMP. */
    public String text() {
        return "雨🌊" + Long.toString(count.incrementAndGet(), Character.MAX_RADIX);
    }

    /** A hash that no other sample has. */
    public String sha256() {
        return String.format(Locale.ROOT, "%064x", count.incrementAndGet());
    }

    private @Nullable Object fill(Class<?> type, RecordComponent member) {
        String name = member.getName();
        Class<?> kind = member.getType();
        if (name.equals("id")) {
            return ids.getAsLong();
        } else if (kind == Long.class || kind == Integer.class) {
            return null;
        } else if (kind == long.class && name.endsWith("Id")) {
            throw new IllegalArgumentException("%s.%s must be given".formatted(type.getSimpleName(), name));
        } else if (kind == long.class) {
            return count.incrementAndGet();
        } else if (kind == int.class) {
            return 1;
        } else if (kind == boolean.class) {
            return true;
        } else if (kind == String.class) {
            return text(name);
        } else if (kind == Instant.class) {
            return moment();
        } else if (kind == LocalDate.class) {
            return LocalDate.of(2024, 2, 29).plusDays(count.incrementAndGet());
        } else if (kind == BigDecimal.class) {
            return name.endsWith("Percent")
                    ? BigDecimal.valueOf(count.incrementAndGet() % 10_000, 2)
                    : BigDecimal.valueOf(10_000 + count.incrementAndGet(), 4);
        } else if (kind == byte[].class) {
            return text().getBytes(StandardCharsets.UTF_8);
        } else if (kind.isEnum()) {
            return kind.getEnumConstants()[0];
        }
        throw new IllegalArgumentException("%s.%s must be given".formatted(type.getSimpleName(), name));
    }

    private String text(String name) {
        if (name.endsWith("Sha256")) {
            return sha256();
        }
        return switch (name) {
            case "traceId", "eventId" -> UUID.randomUUID().toString();
            case "currencyCode" -> "EUR";
            case "countryCode" -> "DE";
            case "sourceName" -> Ground.SOURCE;
            case "lifeCycle" -> "PROSPECT";
            case "genderCode" -> "X";
            case "nameScript" -> "Cyrl";
            case "formOfAddress" -> "INFORMAL";
            case "pointUse", "addressUse" -> "WORK";
            case "textFormat" -> "HTML";
            case "nameUse" -> "TRANSLITERATION";
            case "relationKind" -> "BUYING_ROLE";
            case "buyingRole" -> "GATEKEEPER";
            case "attributeKind" -> "PSYCHOGRAPHIC";
            case "segmentOrigin" -> "MODELLED";
            case "unitCode" -> "KGM";
            case "actKind" -> "RESTRICTION";
            default -> text();
        };
    }

    private static <R extends Record> R make(Class<R> type, RecordComponent[] members, @Nullable Object[] arguments) {
        try {
            return type.getDeclaredConstructor(
                            Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("%s cannot be made: %s".formatted(type, e.getCause()), e);
        }
    }
}
