package io.tributary.intake.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in the words of a source file why the JSON library cannot make a source of it. */
public final class BindingProblems {
    private BindingProblems() {}

    /** What is wrong, and what should stand there instead. */
    static String explain(JsonMappingException e) {
        String member = e.getPath().isEmpty()
                ? "the source"
                : "\"" + e.getPath().get(e.getPath().size() - 1).getFieldName() + "\"";
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "\"" + unknown.getPropertyName() + "\" is not known here; known are "
                    + known(unknown.getKnownPropertyIds());
        }
        if (e instanceof InvalidFormatException invalid) {
            Class<?> type = invalid.getTargetType();
            String expected = type != null && type.isEnum()
                    ? "one of " + known(Arrays.asList(type.getEnumConstants()))
                    : expected(type);
            return member + " is \"" + invalid.getValue() + "\" but must be " + expected;
        }
        if (e instanceof MismatchedInputException mismatched) {
            return member + " must be " + expected(mismatched.getTargetType());
        }
        return member + ": " + firstLine(e.getOriginalMessage());
    }

    private static String expected(@Nullable Class<?> type) {
        String name = type == null ? "" : type.getSimpleName();
        return switch (name) {
            case "char", "Character" -> "exactly one character";
            case "Charset" -> "the name of a charset such as UTF-8 or windows-1252";
            case "Duration" -> "a duration such as PT2S";
            case "boolean", "Boolean" -> "true or false";
            case "int", "long", "Integer", "Long" -> "a whole number";
            case "String" -> "a text";
            case "List", "ArrayList" -> "a list";
            default -> "a mapping of its own members";
        };
    }

    private static String known(@Nullable Iterable<?> names) {
        List<String> sorted = new ArrayList<>();
        if (names != null) {
            for (Object name : names) {
                sorted.add(name instanceof Enum<?> e ? e.name().toLowerCase(Locale.ROOT) : name.toString());
            }
        }
        return sorted.stream().sorted().collect(Collectors.joining(", "));
    }

    /** JSON pointer of the member that it is about. */
    static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    /** Why a YAML file could not be read, with its name as it is shown and, where it is known, the line. */
    public static String unreadable(String shown, IOException failure) {
        if (failure instanceof CharacterCodingException) {
            return shown + ":1: is not UTF-8 text";
        }
        if (failure instanceof JacksonException yaml) {
            int line = yaml.getLocation() == null ? 1 : yaml.getLocation().getLineNr();
            return shown + ":" + line + ": is not valid YAML: " + summary(yaml.getOriginalMessage());
        }
        return shown + ": cannot be read: " + failure.getMessage();
    }

    /** What the YAML library says, without the excerpt of the file that it shows after each line. */
    public static String summary(@Nullable String message) {
        return message == null
                ? "unreadable"
                : message.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining("; "));
    }

    /** What stands before an excerpt or a stack. */
    static String firstLine(@Nullable String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
