package io.tributary.bench.peer.intake;

import io.tributary.persistence.VendorSqlLocator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of the hub, read from its file and written as plain JDBC wants it. A list of values becomes one array, which is one plan for
 * all lengths and one parameter: what somebody who writes for PostgreSQL alone would do.
 *
 * @param sql with question marks
 * @param parameters their names, in order
 */
public record HubStatement(String sql, List<String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    /** Reads the statement of a repository's method, such as {@code intake/Receipts/insert}, in its portable form. */
    public static HubStatement of(String path) {
        String file = "/io/tributary/" + path + ".sql";
        try (InputStream stream = HubStatement.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the hub has no statement " + file + " any more");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HubStatement parse(String text) {
        List<String> parameters = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(VendorSqlLocator.withArrays(text.strip()));
        StringBuilder sql = new StringBuilder();
        while (matcher.find()) {
            parameters.add(matcher.group(1));
            matcher.appendReplacement(sql, "?");
        }
        return new HubStatement(matcher.appendTail(sql).toString(), List.copyOf(parameters));
    }

    /** The same with something behind it. */
    public HubStatement and(String more) {
        return new HubStatement(sql + " " + more, parameters);
    }
}
