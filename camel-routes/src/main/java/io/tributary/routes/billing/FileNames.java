package io.tributary.routes.billing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names of files in {@code done/} and {@code failed/}. Pure. */
final class FileNames {
    /** File systems take 255 bytes; the time stands before the name, and what is wrong with the file in another one with an ending more. */
    private static final int LONGEST = 200;

    private static final int LONGEST_ENDING = 20;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private FileNames() {}

    /** The name with the time before it (UTC), cut in its middle if it is too long. */
    static String dated(Instant now, String name) {
        return STAMP.format(now) + "-" + shortened(name);
    }

    private static String shortened(String name) {
        if (bytes(name) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || bytes(name.substring(dot)) > LONGEST_ENDING ? "" : name.substring(dot);
        String beginning = name.substring(0, name.length() - ending.length());
        while (bytes(beginning) + bytes(ending) > LONGEST) {
            beginning = beginning.substring(0, beginning.offsetByCodePoints(beginning.length(), -1));
        }
        return beginning + ending;
    }

    static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
