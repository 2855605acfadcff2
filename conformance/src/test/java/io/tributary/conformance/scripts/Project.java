package io.tributary.conformance.scripts;

import io.tributary.persistence.VendorSqlLocator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where scripts and statement files lie, and what is in them. */
final class Project {
    private static final Path DB = Path.of("..", "config", "db");
    private static final List<Path> RESOURCES = List.of(
            Path.of("..", "ejb-module", "src", "main", "resources"),
            Path.of("..", "camel-routes", "src", "main", "resources"));

    private Project() {}

    /** All statements of the series of a vendor, in their order. */
    static List<SqlStatement> series(Dialect dialect) {
        List<SqlStatement> statements = new ArrayList<>();
        for (Path script : sorted(DB.resolve(dialect.label()), "V\\d+__.*\\.sql")) {
            statements.addAll(SqlStatement.of(script.getFileName().toString(), read(script), dialect));
        }
        return statements;
    }

    /** The grants, with names of roles filled in. */
    static List<SqlStatement> grants(Dialect dialect) {
        Path script = DB.resolve("roles").resolve(dialect.label()).resolve("R__grants.sql");
        return SqlStatement.of(dialect.label() + "/R__grants.sql", read(script), dialect);
    }

    /** With table spaces and roles filled in. */
    static String filled(String sql) {
        return sql.replace("${table_space}", "CRM_DATA")
                .replace("${index_space}", "CRM_INDEX")
                .replace("${lob_space}", "CRM_LOB")
                .replace("${reading_role}", "CRM_READER")
                .replace("${writing_role}", "CRM_WRITER");
    }

    /** The statement files that a vendor's database is given, by the path of the portable one without {@code .sql}. */
    static Map<String, SqlStatement> statementFiles(Dialect dialect) {
        Map<String, SqlStatement> files = new TreeMap<>();
        for (Path resources : RESOURCES) {
            for (Path file : allSql(resources)) {
                Optional<Dialect> own = ownDialect(file);
                if (own.isEmpty() || own.get() == dialect) {
                    String key = key(resources, file);
                    if (own.isPresent() || !files.containsKey(key)) {
                        files.put(key, statement(resources, file));
                    }
                }
            }
        }
        return files;
    }

    private static SqlStatement statement(Path resources, Path file) {
        return new SqlStatement(
                resources.relativize(file).toString().replaceFirst("^io/tributary/", ""),
                1,
                VendorSqlLocator.withoutComments(read(file)));
    }

    private static Optional<Dialect> ownDialect(Path file) {
        return Arrays.stream(Dialect.values())
                .filter(dialect -> file.toString().endsWith("." + dialect.label() + ".sql"))
                .findFirst();
    }

    private static String key(Path resources, Path file) {
        return resources.relativize(file).toString().replaceFirst("(\\.(oracle|db2|postgresql))?\\.sql$", "");
    }

    private static List<Path> allSql(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sorted(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted(Comparator.comparingInt(Project::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path script) {
        return Integer.parseInt(script.getFileName().toString().replaceAll("^V|__.*$", ""));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
