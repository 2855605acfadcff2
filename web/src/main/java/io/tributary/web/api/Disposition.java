package io.tributary.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The header Content-Disposition of downloads (RFC 6266). */
final class Disposition {
    private Disposition() {}

    /** A download under its name in any script, with an ASCII name for those that cannot. */
    static String attachment(@Nullable String fileName) {
        String name = fileName == null || fileName.isBlank() ? "attachment" : fileName;
        String ascii = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
