package io.tributary.intake.format.mail;

import io.tributary.intake.format.CleanText;
import io.tributary.intake.format.mime.EncodedWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox of an address header.
 *
 * @param name as the sender wrote it, decoded
 * @param address as written; {@code null} where what stands there is no address
 */
record MailAddress(@Nullable String name, @Nullable String address) {
    static final MailAddress NOBODY = new MailAddress(null, null);
    private static final int MAX_ADDRESSES = 500;
    /** The old way to write a name: {@code ann@example.org (Ann Smith)}. */
    private static final Pattern COMMENT = Pattern.compile("\\(([^()]{1,200})\\)");

    private static final Pattern QUOTES = Pattern.compile("^['\"\\s]+|['\"\\s]+$");

    static List<MailAddress> parse(String header) {
        String text = EncodedWords.mended(header);
        List<MailAddress> all = new ArrayList<>();
        ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, text);
        // given text instead of bytes, the parser takes one for the length of the other
        for (Mailbox mailbox : LenientAddressParser.DEFAULT
                .parseAddressList(bytes, new ParserCursor(0, bytes.length()))
                .flatten()) {
            MailAddress address = of(mailbox);
            if (all.size() < MAX_ADDRESSES && (address.name != null || address.address != null)) {
                all.add(address);
            }
        }
        if (all.size() == 1 && all.get(0).name == null) {
            Matcher comment = COMMENT.matcher(text);
            if (comment.find()) {
                return List.of(new MailAddress(cleaned(comment.group(1)), all.get(0).address));
            }
        }
        return all;
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("address", address);
        return map;
    }

    private static MailAddress of(Mailbox mailbox) {
        String name = cleaned(mailbox.getName());
        String local = cleaned(mailbox.getLocalPart());
        String domain = cleaned(mailbox.getDomain());
        if (local == null || domain == null) {
            return new MailAddress(name == null ? local : name, null);
        }
        if (domain.indexOf('<') > 0) { // an @ in a name without quotes
            int bracket = domain.indexOf('<');
            return new MailAddress(
                    local + '@' + domain.substring(0, bracket),
                    cleaned(domain.substring(bracket + 1).replace(">", "")));
        }
        String address = local + '@' + domain;
        boolean isAddress = address.length() <= 320 && address.indexOf(' ') < 0;
        return isAddress ? new MailAddress(name, address) : new MailAddress(name == null ? address : name, null);
    }

    private static @Nullable String cleaned(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = QUOTES.matcher(CleanText.line(EncodedWords.decode(text))).replaceAll("");
        return clean.isEmpty() ? null : clean;
    }
}
