package io.tributary.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the papers, and what they speak of, from the repository. */
final class Papers {
    static final Path REPOSITORY = Path.of("..");
    static final Path DOCS = REPOSITORY.resolve("docs");

    private Papers() {}

    static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    static String paper(String name) throws IOException {
        return read(DOCS.resolve(name));
    }

    /** The folders with the Java sources of all modules; nothing else of the repository is looked at, such as a running hub's data. */
    static List<Path> mainSources() throws IOException {
        try (Stream<Path> modules = Files.list(REPOSITORY)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    /** All files below a folder whose path matches, in order. */
    static List<Path> files(Path folder, Pattern path) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file ->
                            path.matcher(file.toString().replace('\\', '/')).matches())
                    .sorted()
                    .toList();
        }
    }

    /** First groups of all places where a pattern is found. */
    static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** What stands below a heading, up to the next one of the same or a higher level; empty if there is no such heading. */
    static String section(String markdown, String heading) {
        int level = heading.indexOf(' ');
        int start = ("\n" + markdown).indexOf("\n" + heading + "\n");
        if (start < 0) {
            return "";
        }
        String rest = markdown.substring(start + heading.length());
        Matcher next = Pattern.compile("\n#{1," + level + "} ").matcher(rest);
        return next.find() ? rest.substring(0, next.start()) : rest;
    }

    /** What the first cells of a section's tables name in code font. */
    static Set<String> rows(String section) {
        return found(Pattern.compile("(?m)^\\| `([^`]+)`"), section);
    }
}
