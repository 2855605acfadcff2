package io.tributary.intake.format;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML without anything active or fetched from elsewhere: no scripts, no styles, no forms, links only to the web and to mail, and no
 * pictures but those that came along in the same mail ({@code cid:}).
 */
public final class SafeHtml {
    /** Parsing effort grows with the square of the depth; what is deeper is flattened. */
    private static final int MAX_DEPTH = 128;

    /** Misplaced tags, above all within tables, cost the more the more there are. Newsletters have some thousand; what is beyond is cut off. */
    private static final int MAX_TAGS = 10_000;

    private static final Safelist SAFE = Safelist.relaxed()
            .addTags("hr", "s", "del", "ins")
            .removeProtocols("a", "href", "ftp")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer")
            .removeProtocols("img", "src", "http", "https")
            .addProtocols("img", "src", "cid");

    private SafeHtml() {}

    /** Reads HTML as a browser would; what cannot be read so is text. */
    public static Document parse(String html) {
        String bounded = bounded(html);
        try {
            return Jsoup.parse(bounded, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        } catch (RuntimeException e) { // the library stumbles over some misplaced tags
            Document text = Document.createShell("");
            text.body().text(bounded);
            return text;
        }
    }

    private static String bounded(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (++tags > MAX_TAGS) {
                return html.substring(0, at);
            }
        }
        return html;
    }

    /** What is safe of the body, written as it stands. */
    public static String clean(Document document) {
        Document clean = new Cleaner(SAFE).clean(document);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /** What is safe of the body; cleaning twice changes nothing. */
    public static String clean(String html) {
        return clean(parse(html));
    }
}
