package io.tributary.foreign.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.source.BindingProblems;
import io.tributary.intake.source.Placeholders;
import io.tributary.intake.source.PropertyLookup;
import io.tributary.intake.source.YamlLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One file of mappings, with what is wrong with it.
 *
 * @param shown its name, as an operator knows it
 * @param tables what could be read
 * @param lines where everything stands
 * @param problems one line each, with file, line and reason
 */
public record ForeignFile(String shown, List<TableMapping> tables, YamlLines lines, List<String> problems) {

    /** Reads a file; whatever is wrong is among its problems. */
    public static ForeignFile read(Path configDir, Path file, PropertyLookup properties) {
        String shown = configDir.relativize(file).toString().replace('\\', '/');
        List<String> problems = new ArrayList<>();
        try {
            String yaml = Files.readString(file);
            return read(shown, yaml, properties, problems);
        } catch (IOException e) {
            problems.add(BindingProblems.unreadable(shown, e));
        }
        return new ForeignFile(shown, List.of(), YamlLines.none(), problems);
    }

    private static ForeignFile read(String shown, String yaml, PropertyLookup properties, List<String> problems)
            throws IOException {
        var tree = TextTree.read(
                yaml,
                (line, name) ->
                        problems.add(shown + ":" + line + ": \"" + name + "\" stands twice in the same mapping"));
        YamlLines lines = YamlLines.read(yaml);
        List<TableMapping> tables = new ArrayList<>();
        if (tree instanceof ObjectNode root) {
            Report report = report(shown, lines, problems);
            Members members = new Members(root, "", new Placeholders(properties), report);
            boolean enabled = members.flag("enabled", true);
            members.text("description");
            if (enabled) {
                if (!members.has("tables")) {
                    report.problem("/tables", "\"tables\" is missing; list the tables to be written");
                }
                for (Members table : members.list("tables")) {
                    new TableReader(shown, lines, report).read(table).ifPresent(tables::add);
                }
                members.noOthers();
            } else {
                return new ForeignFile(shown, List.of(), lines, List.of());
            }
        } else {
            problems.add(shown + ":1: is not a YAML mapping; write tables: and below it - table: NAME");
        }
        return new ForeignFile(shown, tables, lines, problems);
    }

    /** Reports into a list of problems; of several at the same place only the first, which is the cause of the rest. */
    private static Report report(String shown, YamlLines lines, List<String> problems) {
        Set<String> reported = new HashSet<>();
        return (pointer, message) -> {
            if (reported.add(pointer)) {
                problems.add(shown + ":" + lines.lineOf(pointer) + ": " + message);
            }
        };
    }

    /** Reports more that is wrong with this file. */
    public Report report() {
        return report(shown, lines, problems);
    }
}
