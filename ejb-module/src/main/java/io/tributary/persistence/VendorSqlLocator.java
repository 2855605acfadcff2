package io.tributary.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.sqlobject.locator.SqlLocator;

/**
 * Finds the statement of a repository's method in a file beside the repository: {@code Interface/method.oracle.sql} where a vendor has a
 * form of its own, else {@code Interface/method.sql}. Lines that begin with {@code --} are comments and stay here. Lists are written as
 * {@link ListForm} says.
 */
public final class VendorSqlLocator implements SqlLocator {
    private static final Pattern LIST = Pattern.compile("IN \\(<(\\w+)>\\)");

    private final List<String> dialects;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    /**
     * For one kind of database.
     *
     * @param dialects whose forms are preferred, the first one most
     */
    public VendorSqlLocator(List<String> dialects) {
        this.dialects = List.copyOf(dialects);
    }

    @Override
    public String locate(Class<?> repository, Method method, ConfigRegistry config) {
        return statements.computeIfAbsent(repository.getName() + "/" + method.getName(), key -> {
            String sql = statement(repository, method.getName());
            return config.get(ListForm.class).isArray() ? withArrays(sql) : sql;
        });
    }

    /**
     * The statement of this name.
     *
     * @throws IllegalArgumentException if there is no file with it
     */
    public String statement(Class<?> repository, String name) {
        String path = repository.getName().replace('.', '/') + "/" + name;
        List<String> candidates = new ArrayList<>();
        dialects.forEach(dialect -> candidates.add(path + "." + dialect + ".sql"));
        candidates.add(path + ".sql");
        ClassLoader loader = repository.getClassLoader();
        for (String candidate : candidates) {
            try (InputStream file = loader.getResourceAsStream(candidate)) {
                if (file != null) {
                    return withoutComments(new String(file.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalArgumentException("There is no statement: none of %s is there.".formatted(candidates));
    }

    /** The statement with {@code = ANY (:name)} for {@code IN (<name>)}. */
    public static String withArrays(String sql) {
        return LIST.matcher(sql).replaceAll("= ANY (:$1)");
    }

    /** A statement as it is sent to the database. */
    public static String withoutComments(String sql) {
        return sql.lines()
                .filter(line -> !line.stripLeading().startsWith("--"))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
