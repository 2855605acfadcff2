package io.tributary.intake.format.mail;

import io.tributary.intake.format.CleanText;
import io.tributary.intake.format.SafeHtml;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML of a mail: once with its formatting but without anything active or fetched from elsewhere, once as plain text.
 *
 * @param html safe to show
 * @param text what it says
 */
record HtmlBody(String html, String text) {
    private static final String HIDDEN = "script,style,head,title,template,noscript,[style~=(?i)display\\s*:\\s*none]";

    static HtmlBody of(String source) {
        Document document = SafeHtml.parse(source);
        document.select(HIDDEN).remove();
        PlainText text = new PlainText();
        document.body().traverse(text);
        return new HtmlBody(
                CleanText.of(SafeHtml.clean(document)).strip(),
                CleanText.of(text.toString()).strip());
    }

    /** Writes the nodes' text with line breaks where a browser would break. */
    private static final class PlainText implements NodeVisitor {
        private static final Set<String> PARAGRAPHS =
                Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "hr");

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words);
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (name.equals("br")) {
                    text.append('\n');
                } else {
                    breakBefore(element, name);
                }
                if (name.equals("li")) {
                    text.append("- ");
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (name.equals("td") || name.equals("th")) {
                    text.append('\t');
                } else if (!name.equals("br")) {
                    breakBefore(element, name);
                }
            }
        }

        private void append(TextNode node) {
            Element parent = node.parent();
            boolean preserved = parent != null && parent.normalName().equals("pre");
            String words = preserved ? node.getWholeText() : CleanText.collapsed(node.getWholeText());
            boolean atStart = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(!preserved && atStart ? words.stripLeading() : words);
        }

        private void breakBefore(Element element, String name) {
            if (PARAGRAPHS.contains(name)) {
                newLines(2);
            } else if (!name.equals("td") && !name.equals("th") && element.isBlock()) {
                newLines(1);
            }
        }

        private void newLines(int wanted) {
            int end = text.length();
            while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
                end--;
            }
            text.setLength(end);
            int present = 0;
            while (present < end && present < wanted && text.charAt(end - 1 - present) == '\n') {
                present++;
            }
            if (end > 0) {
                text.append("\n".repeat(wanted - present));
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    /** Whether a media type is HTML. */
    static boolean is(String mediaType) {
        return Set.of("text/html", "application/xhtml+xml").contains(mediaType.toLowerCase(Locale.ROOT));
    }
}
