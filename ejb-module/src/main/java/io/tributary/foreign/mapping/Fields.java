package io.tributary.foreign.mapping;

import io.tributary.canonical.lead.Lead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The catalogue of canonical fields that one table may name. */
public final class Fields {
    private static final String CUSTOMER_PREFIX = "customer.";
    private static final String IDENTIFIER_PREFIX = "identifier.";
    private static final String ANSWER_PREFIX = "answer.";

    /** Of every row. */
    private static final List<Field> COMMON = List.of(
            field("customerId", FieldKind.INTEGER, Subject::customerId),
            field("source", FieldKind.TEXT, subject -> subject.message().source()),
            field("messageKey", FieldKind.TEXT, subject -> subject.message().key()),
            field("trace", FieldKind.TEXT, subject -> subject.message().trace()),
            field("receivedAt", FieldKind.MOMENT, subject -> subject.message().receivedAt()),
            field("now", FieldKind.MOMENT, Subject::now),
            field("user", FieldKind.TEXT, subject -> "tributary"));

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final String customerPrefix;
    private final boolean answers;

    private Fields(RecordKind kind, boolean parts) {
        customerPrefix = kind == RecordKind.CUSTOMER ? "" : CUSTOMER_PREFIX;
        answers = kind == RecordKind.LEAD;
        CustomerFields.all(parts && kind == RecordKind.CUSTOMER).forEach(field -> {
            String name = customerPrefix + field.name();
            fields.put(name, field.renamed(name));
        });
        COMMON.forEach(field -> fields.put(field.name(), field));
        RecordFields.of(kind, parts).forEach(field -> fields.put(field.name(), field));
        if (parts) {
            fields.put(
                    "position",
                    field(
                            "position",
                            FieldKind.INTEGER,
                            subject -> subject.part() == null
                                    ? null
                                    : (long) subject.part().position()));
        }
    }

    /** The fields that a table may name which is filled by records of a kind; {@code parts} if it has a row for each element. */
    public static Fields of(RecordKind kind, boolean parts) {
        return new Fields(kind, parts);
    }

    /** All names that are fixed. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** The field of a name. */
    public Optional<Field> find(String name) {
        Field fixed = fields.get(name);
        if (fixed != null) {
            return Optional.of(fixed);
        }
        String identifier = customerPrefix + IDENTIFIER_PREFIX;
        if (name.startsWith(identifier) && name.length() > identifier.length()) {
            String system = name.substring(identifier.length());
            return Optional.of(field(name, FieldKind.TEXT, subject -> firstOf(subject.identifiers(system))));
        }
        if (answers && name.startsWith(ANSWER_PREFIX) && name.length() > ANSWER_PREFIX.length()) {
            String question = name.substring(ANSWER_PREFIX.length());
            return Optional.of(field(name, FieldKind.TEXT, subject -> answer(subject, question)));
        }
        return Optional.empty();
    }

    /** The names that look most like a wrong one. */
    public String similarTo(String name) {
        return Similar.names(name, fields.keySet());
    }

    private static Field field(String name, FieldKind kind, Function<Subject, @Nullable Object> value) {
        return new Field(name, kind, List.of(), value);
    }

    private static @Nullable Object answer(Subject subject, String question) {
        List<String> given = subject.record(Lead.class).answers().getOrDefault(question, List.of());
        return given.isEmpty() ? null : String.join(", ", given);
    }

    private static @Nullable Object firstOf(List<String> all) {
        return all.isEmpty() ? null : all.get(0);
    }
}
