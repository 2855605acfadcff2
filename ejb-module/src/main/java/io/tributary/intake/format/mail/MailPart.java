package io.tributary.intake.format.mail;

import io.tributary.intake.format.CleanText;
import io.tributary.intake.format.mime.EncodedWords;
import io.tributary.intake.format.mime.HeaderValue;
import io.tributary.intake.format.mime.MimeHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail, or a part of one: a leaf with decoded content, or a multipart with children. A mail within a mail is a leaf. */
final class MailPart {
    private static final byte[] NOTHING = {};

    final MimeHeaders headers = new MimeHeaders();
    final List<MailPart> children = new ArrayList<>();
    private boolean multipart;
    private byte[] content = NOTHING;

    private String defaultType = "text/plain";
    private @Nullable HeaderValue type;

    /** Adds a part; those of a digest are mails where they do not say what they are (RFC 2046). */
    MailPart newChild() {
        MailPart child = new MailPart();
        child.defaultType = type().value().equals("multipart/digest") ? "message/rfc822" : child.defaultType;
        children.add(child);
        return child;
    }

    void becomeMultipart() {
        multipart = true;
    }

    /** Takes the decoded content of a leaf. */
    void fill(byte[] decoded) {
        content = decoded;
    }

    /** A multipart in which no part was found is a leaf, whose content is what stood in place of the parts. */
    void close() {
        multipart &= !children.isEmpty();
        if (multipart) {
            content = NOTHING;
        }
    }

    boolean isMultipart() {
        return multipart;
    }

    byte[] content() {
        return content;
    }

    HeaderValue type() {
        if (type == null) {
            type = HeaderValue.parse(headers.raw("content-type").orElse(defaultType));
        }
        return type;
    }

    HeaderValue disposition() {
        return HeaderValue.parse(headers.raw("content-disposition").orElse(null));
    }

    /** The media type as declared, but plain text where the declaration is no media type or promises parts that are not there. */
    String mediaType() {
        String value = type().value();
        int slash = value.indexOf('/');
        boolean wellFormed = slash > 0 && slash < value.length() - 1 && value.length() <= 200;
        return !wellFormed || (!multipart && value.startsWith("multipart/")) ? "text/plain" : value;
    }

    /** Name of the file that the part is, without any path. */
    @Nullable String fileName() {
        String name = disposition().parameter("filename");
        if (name == null || name.isBlank()) {
            name = type().parameter("name");
        }
        return CleanText.fileName(name == null ? null : EncodedWords.decode(name));
    }
}
