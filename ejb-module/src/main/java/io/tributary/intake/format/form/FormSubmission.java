package io.tributary.intake.format.form;

import io.tributary.intake.format.CleanText;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RecordKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a form held when it was sent, the hidden fields of the page included.
 *
 * @param fields in their order: text, or a list of texts where a name was repeated; a JSON form may nest maps and lists
 * @param files in their order
 */
record FormSubmission(Map<String, Object> fields, List<FormFile> files) {

    FormSubmission {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        files = List.copyOf(files);
    }

    /** The value of a field that was sent once and is not blank. */
    Optional<String> single(@Nullable String name) {
        return name != null && fields.get(name) instanceof String value && !value.isBlank()
                ? Optional.of(value)
                : Optional.empty();
    }

    /** Whether anything but blanks was entered in a field, however often it was sent. */
    boolean isFilled(String name) {
        Object value = fields.get(name);
        return value instanceof List<?> values
                ? values.stream().anyMatch(item -> !item.toString().isBlank())
                : value != null && !value.toString().isBlank();
    }

    /** A key that is the same for the same fields and files, in whatever order and wrapping they were sent. */
    String contentKey() {
        RecordKey.Content content = new RecordKey.Content();
        new TreeMap<>(fields).forEach((name, value) -> {
            content.add(name);
            add(content, value);
        });
        content.add("files");
        files.stream()
                .map(file -> file.field() + '\n' + file.fileName() + '\n' + RecordKey.hash(file.bytes()))
                .sorted()
                .forEach(content::add);
        return content.key();
    }

    private static void add(RecordKey.Content content, Object value) {
        if (value instanceof List<?> items) {
            content.add("[" + items.size());
            items.forEach(item -> add(content, item));
        } else if (value instanceof Map<?, ?> members) {
            content.add("{" + members.size());
            members.entrySet().stream()
                    .collect(Collectors.toMap(
                            e -> e.getKey().toString(), Map.Entry::getValue, (a, b) -> a, TreeMap<String, Object>::new))
                    .forEach((name, member) -> {
                        content.add(name);
                        add(content, member);
                    });
        } else {
            content.add("=" + value);
        }
    }

    /** Collects fields and files while they are read, within limits. */
    static final class Builder {
        private static final int MAX_VALUES = 1_000;
        private static final int MAX_NAME = 200;
        private static final int MAX_VALUE = 200_000;
        private static final int MAX_FILES = 50;

        private final Map<String, Object> fields = new LinkedHashMap<>();
        private final List<FormFile> files = new ArrayList<>();
        private int values;

        void field(String name, String value) throws MalformedInputException {
            String field = name(name);
            String text = text(field, value);
            Object earlier = fields.get(field);
            if (earlier == null) {
                fields.put(field, text);
            } else {
                List<Object> all = new ArrayList<>(earlier instanceof List<?> list ? list : List.of(earlier));
                all.add(text);
                fields.put(field, all);
            }
        }

        void structured(String name, Object value) throws MalformedInputException {
            fields.put(name(name), value);
        }

        void file(FormFile file) throws MalformedInputException {
            if (files.size() == MAX_FILES) {
                throw FormBody.malformed("", "form.too-many-files", "more than " + MAX_FILES + " files");
            }
            name(file.field());
            files.add(file);
        }

        String name(String name) throws MalformedInputException {
            String clean = CleanText.line(name);
            if (clean.length() > MAX_NAME) {
                throw FormBody.malformed(
                        "", "form.name-too-long", "a field's name is longer than " + MAX_NAME + " characters");
            }
            return clean;
        }

        String text(String field, String value) throws MalformedInputException {
            if (++values > MAX_VALUES) {
                throw FormBody.malformed("", "form.too-many-fields", "more than " + MAX_VALUES + " values");
            }
            if (value.length() > MAX_VALUE) {
                throw FormBody.malformed(
                        "/fields/" + field, "form.value-too-long", "longer than " + MAX_VALUE + " characters");
            }
            return CleanText.of(value);
        }

        FormSubmission build() throws MalformedInputException {
            if (fields.isEmpty() && files.isEmpty()) {
                throw FormBody.malformed("", "form.empty", "the form has neither a field nor a file");
            }
            return new FormSubmission(fields, files);
        }
    }
}
