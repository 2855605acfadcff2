package io.tributary.documentation;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares settings that are used with settings that are written down. Pure. */
final class ConfigurationReference {
    private static final Pattern JAVA_NAME = Pattern.compile("\"(?:\\$\\{MPCONFIG=)?(tributary\\.[a-z0-9.-]+)[}\"]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*(tributary\\.[a-z0-9.-]+)");
    private static final Pattern SETTING = Pattern.compile("(?m)^#?(tributary\\.[a-z0-9.-]+)=");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w./-])(tributary\\.[a-z][a-z0-9.-]*[a-z0-9])");
    private static final Pattern VARIABLE = Pattern.compile("\\b(TRIBUTARY_[A-Z0-9_]+)");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(properties|war|ear|jar|conf|yaml|log)");

    private ConfigurationReference() {}

    /** Properties that Java source reads by their literal names. */
    static Set<String> inJava(String source) {
        return withoutFileNames(Papers.found(JAVA_NAME, source));
    }

    /** Properties that stand in placeholders of a source file. */
    static Set<String> inYaml(String yaml) {
        return Papers.found(PLACEHOLDER, yaml);
    }

    /** Properties that a properties file sets or shows. */
    static Set<String> inProperties(String properties) {
        return Papers.found(SETTING, properties);
    }

    /** Properties that a paper names. */
    static Set<String> inPaper(String markdown) {
        return withoutFileNames(Papers.found(MENTION, markdown));
    }

    /** Environment variables that a paper names. */
    static Set<String> variablesInPaper(String markdown) {
        return Papers.found(VARIABLE, markdown);
    }

    /** The environment variable of a property. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Names of all members that a source file may have, those of nested records with a dot. */
    static Set<String> members(Class<?> type) {
        Set<String> members = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                members(component.getType()).forEach(member -> members.add(component.getName() + "." + member));
            } else {
                members.add(component.getName());
            }
        }
        return members;
    }

    /** One sentence for each that is in only one of two places. */
    static List<String> differences(String one, Set<String> first, String other, Set<String> second) {
        List<String> differences = new ArrayList<>();
        first.stream()
                .filter(name -> !second.contains(name))
                .forEach(name -> differences.add(name + " is in " + one + " but not in " + other));
        second.stream()
                .filter(name -> !first.contains(name))
                .forEach(name -> differences.add(name + " is in " + other + " but not in " + one));
        return differences;
    }

    private static Set<String> withoutFileNames(Set<String> names) {
        names.removeIf(name -> FILE_NAME.matcher(name).matches());
        return names;
    }
}
