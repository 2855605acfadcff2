package io.tributary.persistence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in JDBC addresses. Pure. */
public final class JdbcUrls {
    private static final Pattern OPTIONS = Pattern.compile("[?&]options=([^&]*)");
    private static final Pattern SECRET = Pattern.compile("(?i)(password[a-z]*=)[^&;]*");
    private static final Pattern ACCOUNT = Pattern.compile("(:thin:[^/@]*/)[^@]*@");

    private JdbcUrls() {}

    /** Session options of a PostgreSQL address, after a blank; the driver would let them replace those of the hub. */
    static String postgresOptions(String url) {
        Matcher options = OPTIONS.matcher(url);
        return options.find() ? " " + URLDecoder.decode(options.group(1), StandardCharsets.UTF_8) : "";
    }

    /** A PostgreSQL address without session options. */
    static String withoutPostgresOptions(String url) {
        String without = OPTIONS.matcher(url).replaceFirst("");
        return without.contains("?") ? without : without.replaceFirst("&", "?");
    }

    /** An address that may be shown. */
    public static String withoutSecrets(String url) {
        return ACCOUNT.matcher(SECRET.matcher(url).replaceAll("$1***")).replaceAll("$1***@");
    }
}
