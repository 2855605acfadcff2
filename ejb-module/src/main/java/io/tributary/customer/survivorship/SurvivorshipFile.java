package io.tributary.customer.survivorship;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tributary.intake.source.BindingProblems;
import io.tributary.intake.source.ConfigurationException;
import io.tributary.intake.source.YamlLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads {@code survivorship.yaml} and collects everything that is wrong with it. */
public final class SurvivorshipFile {
    /** Its name in the configuration folder. */
    public static final String NAME = "survivorship.yaml";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final List<String> MEMBERS = List.of("verified", "default", "fields", "attributes");
    private static final Set<Field> OF_ONE_PART = Set.of(
            Field.kind,
            Field.birthDate,
            Field.gender,
            Field.language,
            Field.lifeCycle,
            Field.contactPoints,
            Field.addresses);
    private static final List<String> CRITERIA =
            Arrays.stream(Criterion.values()).map(Criterion::word).toList();

    private final YamlLines lines;
    private final List<String> problems = new ArrayList<>();

    private SurvivorshipFile(YamlLines lines) {
        this.lines = lines;
    }

    /**
     * The rules of a configuration folder; without a file the most recent value survives everywhere.
     *
     * @throws ConfigurationException with everything that is wrong with it
     */
    public static SurvivorshipRules read(Path configDir) {
        Path file = configDir.resolve(NAME);
        if (!Files.exists(file)) {
            return SurvivorshipRules.DEFAULT;
        }
        try {
            String yaml = Files.readString(file);
            JsonNode root = YAML.readTree(yaml);
            if (root == null || root.isMissingNode() || root.isNull()) {
                return SurvivorshipRules.DEFAULT;
            }
            if (!(root instanceof ObjectNode members)) {
                throw new ConfigurationException(
                        List.of(NAME + ":1: is not a YAML mapping; write members such as \"default: most-recent\""));
            }
            return new SurvivorshipFile(YamlLines.read(yaml)).rules(members);
        } catch (IOException e) {
            throw new ConfigurationException(List.of(BindingProblems.unreadable(NAME, e)));
        }
    }

    private SurvivorshipRules rules(ObjectNode root) {
        root.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                unknown("/" + name, name, MEMBERS);
            }
        });
        List<String> verified = texts(root.path("verified"), "/verified", "\"verified\"");
        Rule standard = rule(root.path("default"), "/default").orElse(Rule.MOST_RECENT);
        Map<Field, Rule> fields = new EnumMap<>(Field.class);
        List<String> names = Arrays.stream(Field.values()).map(Field::name).toList();
        members(root, "fields").forEach((name, node) -> {
            String pointer = "/fields/" + escaped(name);
            if (names.contains(name)) {
                Field field = Field.valueOf(name);
                rule(node, pointer).ifPresent(rule -> {
                    requireSense(field, rule, pointer);
                    fields.put(field, rule);
                });
            } else {
                unknown(pointer, name, names);
            }
        });
        Map<String, Rule> attributes = new TreeMap<>();
        members(root, "attributes").forEach((name, node) -> rule(node, "/attributes/" + escaped(name))
                .ifPresent(rule -> attributes.put(name, rule)));
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new SurvivorshipRules(verified, standard, fields, attributes);
    }

    private void requireSense(Field field, Rule rule, String pointer) {
        for (Criterion criterion : List.of(Criterion.MOST_COMPLETE, Criterion.LONGEST)) {
            if (rule.has(criterion) && OF_ONE_PART.contains(field)) {
                problem(
                        pointer,
                        "\"" + field + "\" has no text to measure; " + criterion.word()
                                + " is for name, organisation, relations, segments and attributes");
            }
        }
    }

    private Map<String, JsonNode> members(ObjectNode root, String name) {
        Map<String, JsonNode> members = new TreeMap<>();
        JsonNode node = root.path(name);
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        } else if (!isAbsent(node)) {
            problem("/" + name, "\"" + name + "\" must be a mapping of its own members");
        }
        return members;
    }

    /** One step or a list of steps. */
    private Optional<Rule> rule(JsonNode node, String pointer) {
        if (isAbsent(node)) {
            return Optional.empty();
        }
        List<Rule.Step> steps = new ArrayList<>();
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                step(array.get(i), pointer + "/" + i).ifPresent(steps::add);
            }
        } else {
            step(node, pointer).ifPresent(steps::add);
        }
        return Optional.of(new Rule(steps));
    }

    private Optional<Rule.Step> step(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object && object.size() == 1) {
            String word = object.fieldNames().next();
            if (word.equals(Criterion.SOURCE_PRIORITY.word())) {
                String at = pointer + "/" + word;
                List<String> sources = texts(object.path(word), at, "\"" + word + "\"");
                if (sources.isEmpty()) {
                    problem(at, "\"" + word + "\" needs a list of sources, the most trusted first");
                }
                return Optional.of(new Rule.Step(Criterion.SOURCE_PRIORITY, sources));
            }
            unknown(pointer + "/" + escaped(word), word, List.of(Criterion.SOURCE_PRIORITY.word()));
            return Optional.empty();
        }
        if (!node.isTextual()) {
            problem(pointer, "a rule must be one of " + String.join(", ", CRITERIA) + ", or a list of these");
            return Optional.empty();
        }
        String word = node.textValue().strip();
        if (word.equals(Criterion.SOURCE_PRIORITY.word())) {
            problem(pointer, "\"" + word + "\" needs a list of sources; write " + word + ": [the most trusted, …]");
            return Optional.empty();
        }
        int index = CRITERIA.indexOf(word);
        if (index < 0) {
            problem(pointer, "\"" + word + "\" is no rule; rules are " + String.join(", ", CRITERIA));
            return Optional.empty();
        }
        return Optional.of(new Rule.Step(Criterion.values()[index], List.of()));
    }

    private List<String> texts(JsonNode node, String pointer, String what) {
        List<String> texts = new ArrayList<>();
        if (node instanceof ArrayNode array) {
            array.forEach(each -> text(each, pointer, what).ifPresent(texts::add));
        } else if (!isAbsent(node)) {
            text(node, pointer, what).ifPresent(texts::add);
        }
        return texts;
    }

    private Optional<String> text(JsonNode node, String pointer, String what) {
        if (node.isTextual() && !node.textValue().isBlank()) {
            return Optional.of(node.textValue().strip());
        }
        problem(pointer, what + " must be names of sources");
        return Optional.empty();
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void unknown(String pointer, String name, Collection<String> known) {
        problem(
                pointer,
                "\"" + name + "\" is not known here; known are "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
    }

    private void problem(String pointer, String message) {
        problems.add(NAME + ":" + lines.lineOf(pointer) + ": " + message);
    }
}
