package io.tributary.foreign.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.source.Placeholders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of one YAML mapping. Whatever is wrong with one is reported, and the rest is read all the same. */
final class Members {
    private final ObjectNode node;
    private final String pointer;
    private final Placeholders placeholders;
    private final Report report;
    private final Set<String> known = new TreeSet<>();

    Members(ObjectNode node, String pointer, Placeholders placeholders, Report report) {
        this.node = node;
        this.pointer = pointer;
        this.placeholders = placeholders;
        this.report = report;
    }

    /** Where a member stands. */
    String pointer(String name) {
        return pointer + "/" + escaped(name);
    }

    /** Where these members stand. */
    String pointer() {
        return pointer;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode member(String name) {
        known.add(name);
        return node.path(name);
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** Whether a member is written down. */
    boolean has(String name) {
        return !isAbsent(member(name));
    }

    /** A text; {@code null} where it is left out. */
    @Nullable String text(String name) {
        JsonNode member = member(name);
        if (isAbsent(member)) {
            return null;
        }
        return text(member, pointer(name), "\"" + name + "\"");
    }

    private @Nullable String text(JsonNode member, String at, String what) {
        if (!member.isTextual()) {
            report.problem(at, what + " must be a text");
            return null;
        }
        return placeholders.resolve(
                member.textValue(),
                missing -> report.problem(
                        at,
                        "\"" + missing + "\" has no value; set it as a property or environment variable, or write ${"
                                + missing + ":default}"));
    }

    /** A text that must be there. */
    @Nullable String required(String name, String advice) {
        String value = text(name);
        if (value == null && !has(name)) {
            report.problem(pointer(name), "\"" + name + "\" is missing; " + advice);
        }
        return value;
    }

    /** One text or several. */
    List<String> texts(String name) {
        JsonNode member = member(name);
        List<String> texts = new ArrayList<>();
        if (member instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String text = text(array.get(i), pointer(name) + "/" + i, "an entry of \"" + name + "\"");
                if (text != null) {
                    texts.add(text);
                }
            }
        } else if (!isAbsent(member)) {
            String text = text(name);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** One of the constants of an enumeration, written without regard to case. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseGet(() -> {
                    report.problem(
                            pointer(name),
                            "\"" + name + "\" is \"" + value + "\" but must be one of "
                                    + constants.stream()
                                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                            .collect(Collectors.joining(", ")));
                    return otherwise;
                });
    }

    /** True or false. */
    boolean flag(String name, boolean otherwise) {
        String value = text(name);
        if (value == null || value.equals("true") || value.equals("false")) {
            return value == null ? otherwise : value.equals("true");
        }
        report.problem(pointer(name), "\"" + name + "\" is \"" + value + "\" but must be true or false");
        return otherwise;
    }

    /** A whole number above zero; 0 where it is left out. */
    int number(String name) {
        String value = text(name);
        if (value == null) {
            return 0;
        }
        if (value.matches("[1-9]\\d{0,8}")) {
            return Integer.parseInt(value);
        }
        report.problem(pointer(name), "\"" + name + "\" is \"" + value + "\" but must be a whole number above 0");
        return 0;
    }

    /** Members of a member. */
    Optional<Members> members(String name) {
        JsonNode member = member(name);
        if (member instanceof ObjectNode object) {
            return Optional.of(new Members(object, pointer(name), placeholders, report));
        }
        if (!isAbsent(member)) {
            report.problem(pointer(name), "\"" + name + "\" must be a mapping of its own members");
        }
        return Optional.empty();
    }

    /** A list of mappings. */
    List<Members> list(String name) {
        JsonNode member = member(name);
        List<Members> list = new ArrayList<>();
        if (member instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                String at = pointer(name) + "/" + i;
                if (array.get(i) instanceof ObjectNode object) {
                    list.add(new Members(object, at, placeholders, report));
                } else {
                    report.problem(at, "an entry of \"" + name + "\" must be a mapping of its own members");
                }
            }
        } else if (!isAbsent(member)) {
            report.problem(pointer(name), "\"" + name + "\" must be a list");
        }
        return list;
    }

    /** Whether a member is a text and not a structure. */
    boolean isText(String name) {
        return member(name).isTextual();
    }

    /** Whether a member has members of its own. */
    boolean isMapping(String name) {
        return member(name).isObject();
    }

    /** Names of all members, in their order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Every member as one text or several, in their order. */
    Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        names().forEach(name -> all.put(name, texts(name)));
        return all;
    }

    /** Reports members that nobody has asked for. */
    void noOthers() {
        for (String name : names()) {
            if (!known.contains(name)) {
                report.problem(
                        pointer(name), "\"" + name + "\" is not known here; known are " + String.join(", ", known));
            }
        }
    }
}
