package io.tributary.intake.translation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Media types of files, which unlike requests and mails do not declare one. */
final class MediaTypes {
    private MediaTypes() {}

    /** The media type that a sender would most likely declare; {@code null} if the file gives no hint. */
    static @Nullable String guess(String fileName, byte[] content) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "json" -> "application/json";
            case "eml" -> "message/rfc822";
            case "xml" -> "application/xml";
            case "csv" -> "text/csv";
            case "txt", "form" -> form(content);
            default -> null;
        };
    }

    private static String form(byte[] content) {
        int start = 0;
        while (start < content.length && content[start] <= ' ' && content[start] >= 0) {
            start++;
        }
        if (start < content.length && content[start] == '{') {
            return "application/json";
        }
        if (content.length > 2 && content[0] == '-' && content[1] == '-') {
            int end = 2;
            while (end < content.length && end < 80 && content[end] != '\r' && content[end] != '\n') {
                end++;
            }
            String boundary = new String(content, 2, end - 2, StandardCharsets.ISO_8859_1).stripTrailing();
            return "multipart/form-data; boundary=\""
                    + boundary.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        return "application/x-www-form-urlencoded";
    }
}
