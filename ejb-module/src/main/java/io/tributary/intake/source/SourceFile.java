package io.tributary.intake.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tributary.intake.translation.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads source files and collects what is wrong with them. */
final class SourceFile {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([KMG])i?B", Pattern.CASE_INSENSITIVE);
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(CanonicalJson.isoTypes())
            .build();

    private final Path configDir;
    private final Placeholders placeholders;
    private final boolean switchedOff;
    private final List<String> problems = new ArrayList<>();

    /** Reads files under a configuration folder; where told to, as if each said that it is not enabled. */
    SourceFile(Path configDir, PropertyLookup properties, boolean switchedOff) {
        this.configDir = configDir;
        this.switchedOff = switchedOff;
        this.placeholders = new Placeholders(properties);
    }

    /** What is wrong with the files read so far. */
    List<String> problems() {
        return problems;
    }

    /** Reads one file; empty if it cannot be used, which is then among the problems. */
    Optional<Source> read(Path file) {
        Path shown = configDir.relativize(file);
        try {
            String yaml = Files.readString(file);
            if (!(YAML.readTree(yaml) instanceof ObjectNode root)) {
                problems.add(shown + ":1: is not a YAML mapping; write members such as \"channel: webform\"");
                return Optional.empty();
            }
            YamlLines lines = YamlLines.read(yaml);
            Set<String> reported = new HashSet<>();
            SourceChecks.Report report = (pointer, message) -> {
                if (reported.add(pointer)) { // what is wrong first is the cause of the rest
                    problems.add(shown + ":" + lines.lineOf(pointer) + ": " + message);
                }
            };
            return bind(file, root, report);
        } catch (IOException e) {
            problems.add(BindingProblems.unreadable(shown.toString(), e));
        }
        return Optional.empty();
    }

    private Optional<Source> bind(Path file, ObjectNode root, SourceChecks.Report report) {
        int before = problems.size();
        defaults(file, root);
        if (switchedOff) {
            root.put("enabled", false);
        }
        resolve(root.path("enabled"), "/enabled", (pointer, message) -> {})
                .ifPresent(value -> root.set("enabled", value));
        boolean enabled = !"false".equals(root.path("enabled").asText());
        resolveMembers(root, "", enabled ? report : (pointer, message) -> {});
        size(root);
        try {
            Source source = YAML.treeToValue(root, Source.class);
            new SourceChecks(configDir, report).check(source, file.getFileName().toString());
            return problems.size() == before ? Optional.of(source) : Optional.empty();
        } catch (JsonMappingException e) {
            report.problem(BindingProblems.pointer(e), BindingProblems.explain(e));
        } catch (JacksonException e) {
            report.problem("", BindingProblems.firstLine(e.getOriginalMessage()));
        }
        return Optional.empty();
    }

    private static void defaults(Path file, ObjectNode root) {
        if (!root.has("enabled")) {
            root.put("enabled", true);
        }
        if (!root.has("name")) {
            root.put("name", file.getFileName().toString().replaceFirst("\\.ya?ml$", ""));
        }
    }

    private static void size(ObjectNode root) {
        Matcher matcher = SIZE.matcher(root.path("maxBytes").asText());
        if (matcher.matches()) {
            int shift =
                    switch (matcher.group(2).toUpperCase(Locale.ROOT)) {
                        case "K" -> 10;
                        case "M" -> 20;
                        default -> 30;
                    };
            root.put("maxBytes", Long.parseLong(matcher.group(1)) << shift);
        }
    }

    private void resolveMembers(JsonNode node, String pointer, SourceChecks.Report report) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                String path = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
                if (member.getValue().isTextual()) {
                    resolve(member.getValue(), path, report)
                            .ifPresentOrElse(
                                    value -> object.set(member.getKey(), value), () -> object.remove(member.getKey()));
                } else {
                    resolveMembers(member.getValue(), path, report);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                int index = i;
                String path = pointer + "/" + i;
                if (array.get(i).isTextual()) {
                    resolve(array.get(i), path, report)
                            .ifPresentOrElse(value -> array.set(index, value), () -> array.remove(index));
                } else {
                    resolveMembers(array.get(i), path, report);
                }
            }
        }
    }

    /** The value with its placeholders resolved; empty if there is none. */
    private Optional<JsonNode> resolve(JsonNode node, String pointer, SourceChecks.Report report) {
        if (!node.isTextual()) {
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        }
        String resolved = placeholders.resolve(
                node.textValue(),
                name -> report.problem(
                        pointer,
                        "\"" + name + "\" has no value; set it as a property or environment variable, or write ${"
                                + name + ":default}"));
        return resolved == null || (resolved.isEmpty() && !node.textValue().isEmpty())
                ? Optional.empty()
                : Optional.of(TextNode.valueOf(resolved));
    }
}
