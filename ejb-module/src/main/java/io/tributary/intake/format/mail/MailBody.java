package io.tributary.intake.format.mail;

import io.tributary.intake.format.CleanText;
import io.tributary.intake.format.mime.HeaderValue;
import io.tributary.intake.format.mime.LenientCharset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, and the files that came with it.
 *
 * @param text plain text; from the HTML where the sender wrote no plain part; {@code null} if there is neither
 * @param html safe HTML; {@code null} if there is none
 * @param attachments all other leaves, in the order of the mail
 */
record MailBody(@Nullable String text, @Nullable String html, List<MailPart> attachments) {

    /** More than anybody writes or reads; the raw mail keeps the rest. */
    private static final int MAX_CHARACTERS = 500_000;

    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]+)");

    static MailBody of(MailPart root) {
        Collector collector = new Collector();
        Section section = collector.read(root, true);
        return new MailBody(section.toRead(), section.html, List.copyOf(collector.attachments));
    }

    /** What one part of the mail says: as plain text, as safe HTML, and the text of that HTML. */
    private record Section(@Nullable String text, @Nullable String html, @Nullable String htmlText) {
        static final Section NONE = new Section(null, null, null);

        boolean isEmpty() {
            return text == null && html == null;
        }

        @Nullable String toRead() {
            return text != null ? text : htmlText;
        }

        String toShow() {
            return html != null ? html : "<pre>" + Entities.escape(text == null ? "" : text) + "</pre>";
        }
    }

    private static final class Collector {
        private final List<MailPart> attachments = new ArrayList<>();
        private boolean anythingRead;

        Section read(MailPart part, boolean root) {
            if (!part.isMultipart()) {
                return leaf(part, root);
            }
            return switch (part.mediaType()) {
                case "multipart/alternative" -> alternative(part.children);
                case "multipart/related", "multipart/signed", "multipart/report" -> first(part.children);
                case "multipart/encrypted", "multipart/digest" -> none(part.children);
                default -> all(part.children);
            };
        }

        /** The same said in several ways: the plainest text and the richest HTML. */
        private Section alternative(List<MailPart> ways) {
            List<Section> sections = readable(ways);
            return new Section(
                    sections.stream()
                            .map(Section::text)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    last(sections.stream()
                            .map(Section::html)
                            .filter(Objects::nonNull)
                            .toList()),
                    last(sections.stream()
                            .map(Section::htmlText)
                            .filter(Objects::nonNull)
                            .toList()));
        }

        private Section first(List<MailPart> parts) {
            Section section = Section.NONE;
            for (MailPart part : parts) {
                if (section.isEmpty()) {
                    section = read(part, false);
                } else {
                    attach(part);
                }
            }
            return section;
        }

        private Section none(List<MailPart> parts) {
            parts.forEach(this::attach);
            return Section.NONE;
        }

        private Section all(List<MailPart> parts) {
            List<Section> sections = readable(parts);
            if (sections.size() < 2) {
                return sections.isEmpty() ? Section.NONE : sections.get(0);
            }
            boolean anyText = sections.stream().anyMatch(section -> section.text != null);
            boolean anyHtml = sections.stream().anyMatch(section -> section.html != null);
            String text = sections.stream()
                    .map(Section::toRead)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n\n"));
            String html = sections.stream().map(Section::toShow).collect(Collectors.joining("\n"));
            return new Section(anyText ? text : null, anyHtml ? html : null, anyText ? null : text);
        }

        private List<Section> readable(List<MailPart> parts) {
            List<Section> sections = new ArrayList<>();
            for (MailPart part : parts) {
                Section section = read(part, false);
                if (!section.isEmpty()) {
                    sections.add(section);
                }
            }
            return sections;
        }

        private void attach(MailPart part) {
            if (part.isMultipart()) {
                part.children.forEach(this::attach);
            } else if (part.content().length > 0 || part.fileName() != null) {
                attachments.add(part);
            }
        }

        private Section leaf(MailPart part, boolean root) {
            String type = part.mediaType();
            boolean html = HtmlBody.is(type);
            boolean readable = html || type.equals("text/plain") || (root && type.startsWith("text/"));
            boolean file = part.disposition().value().equals("attachment") || (!root && isNamedFile(part));
            if (!readable || file) {
                attach(part);
                return Section.NONE;
            }
            Section section = html ? html(part) : plain(part);
            anythingRead |= !section.isEmpty();
            return section;
        }

        /** Some mail programs name the text itself, but only in its media type. */
        private boolean isNamedFile(MailPart part) {
            return part.fileName() != null
                    && (anythingRead || part.disposition().parameter("filename") != null);
        }
    }

    private static Section html(MailPart part) {
        String charset = part.type().parameter("charset");
        if (charset == null) {
            Matcher meta = META_CHARSET.matcher(LenientCharset.ascii(part.content(), 2_000));
            charset = meta.find() ? meta.group(1) : null;
        }
        HtmlBody body = HtmlBody.of(bounded(LenientCharset.decode(part.content(), charset)));
        return body.text().isEmpty() && !body.html().contains("<img")
                ? Section.NONE
                : new Section(null, body.html(), body.text());
    }

    private static Section plain(MailPart part) {
        HeaderValue type = part.type();
        String text = CleanText.of(bounded(LenientCharset.decode(part.content(), type.parameter("charset"))));
        if ("flowed".equalsIgnoreCase(type.parameter("format"))) {
            text = FlowedText.joined(text, "yes".equalsIgnoreCase(type.parameter("delsp")));
        }
        return text.isBlank() ? Section.NONE : new Section(text.stripTrailing(), null, null);
    }

    private static String bounded(String text) {
        return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS) + " […]";
    }

    private static @Nullable String last(List<@Nullable String> texts) {
        return texts.isEmpty() ? null : texts.get(texts.size() - 1);
    }
}
