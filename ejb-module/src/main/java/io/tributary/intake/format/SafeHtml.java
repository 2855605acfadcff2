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

    private static final Safelist SAFE = Safelist.relaxed()
            .addTags("hr", "s", "del", "ins")
            .removeProtocols("a", "href", "ftp")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer")
            .removeProtocols("img", "src", "http", "https")
            .addProtocols("img", "src", "cid");

    private SafeHtml() {}

    /** Reads HTML as a browser would. */
    public static Document parse(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
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
