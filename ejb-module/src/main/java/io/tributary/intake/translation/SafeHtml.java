package io.tributary.intake.translation;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** HTML without anything active: no scripts, no styles, no forms, and links only to the web and to mail. */
final class SafeHtml {
    private static final Safelist ALLOWED = Safelist.relaxed()
            .removeProtocols("a", "href", "ftp")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addProtocols("img", "src", "cid");
    private static final Document.OutputSettings AS_IS = new Document.OutputSettings().prettyPrint(false);

    private SafeHtml() {}

    /** The same without what is active; cleaning twice changes nothing. */
    static @Nullable String clean(@Nullable String html) {
        return html == null ? null : PlainText.lines(Jsoup.clean(html, "", ALLOWED, AS_IS));
    }
}
