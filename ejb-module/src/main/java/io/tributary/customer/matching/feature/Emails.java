package io.tributary.customer.matching.feature;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Email addresses, as their providers tell mailboxes apart. */
public final class Emails {
    private static final int LONGEST = 254;

    /** Roles, not persons. */
    private static final Set<String> ROLES = WordFile.words("role-mailboxes.txt");

    private static final Set<String> NOBODY = Set.of(
            "noreply",
            "donotreply",
            "none",
            "noemail",
            "nomail",
            "noone",
            "nobody",
            "unknown",
            "na",
            "keine",
            "null",
            "noname",
            "no",
            "notprovided",
            "declined",
            "refused",
            "invalid",
            "xxx",
            "dummy");

    private static final Map<String, String> SAME_DOMAIN = Map.ofEntries(
            Map.entry("googlemail.com", "gmail.com"),
            Map.entry("protonmail.com", "proton.me"),
            Map.entry("protonmail.ch", "proton.me"),
            Map.entry("pm.me", "proton.me"),
            Map.entry("me.com", "icloud.com"),
            Map.entry("mac.com", "icloud.com"),
            Map.entry("ya.ru", "yandex.ru"),
            Map.entry("yandex.com", "yandex.ru"),
            Map.entry("yandex.by", "yandex.ru"),
            Map.entry("yandex.kz", "yandex.ru"),
            Map.entry("yandex.ua", "yandex.ru"));

    private static final Set<String> PLUS_TAGS = Set.of(
            "gmail.com",
            "proton.me",
            "icloud.com",
            "yandex.ru",
            "fastmail.com",
            "fastmail.fm",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "hey.com",
            "mailbox.org",
            "posteo.de",
            "tutanota.com",
            "tuta.io",
            "zoho.com",
            "runbox.com",
            "hotmail.co.uk",
            "hotmail.fr",
            "hotmail.de",
            "hotmail.it",
            "hotmail.es",
            "outlook.de",
            "outlook.fr",
            "outlook.es",
            "outlook.it",
            "live.co.uk",
            "live.de",
            "live.fr",
            "live.nl",
            "live.it");

    private Emails() {}

    /** One form of all addresses that reach one mailbox; {@code null} if it is no address or nobody's. */
    static @Nullable String of(String address) {
        String email = lower(address);
        int at = email.lastIndexOf('@');
        if (at <= 0 || at == email.length() - 1) {
            return null;
        }
        String domain = domain(email.substring(at + 1));
        String local = local(email.substring(0, at), domain);
        if (local.isEmpty() || domain.isEmpty() || NOBODY.contains(lettersOf(local))) {
            return null;
        }
        return local + "@" + domain;
    }

    /** Whether an address is that of a role, such as info or sales, which several persons read. */
    public static boolean isRole(String email) {
        int at = email.lastIndexOf('@');
        return at > 0 && ROLES.contains(lettersOf(email.substring(0, at)));
    }

    private static String lower(String address) {
        String text = address.strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (!Latin.isAscii(text)) {
            text = Latin.caseFolded(text);
        }
        text = text.toLowerCase(Locale.ROOT);
        int bracket = text.indexOf('<');
        if (bracket >= 0) {
            int end = text.indexOf('>', bracket);
            text = text.substring(bracket + 1, end < 0 ? text.length() : end);
        }
        text = text.startsWith("mailto:") ? text.substring(7) : text;
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && !Character.isISOControl(c) && !Character.isSpaceChar(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String domain(String text) {
        String domain = text;
        while (domain.endsWith(".")) {
            domain = domain.substring(0, domain.length() - 1);
        }
        if (!Latin.isAscii(domain)) {
            try {
                domain = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException e) {
                return domain; // not a name of the Internet, but it can be compared
            }
        }
        return SAME_DOMAIN.getOrDefault(domain, domain);
    }

    private static String local(String text, String domain) {
        String local = text;
        if (PLUS_TAGS.contains(domain)) {
            local = before(local, '+');
        } else if (domain.startsWith("yahoo.") || domain.equals("ymail.com") || domain.equals("rocketmail.com")) {
            local = before(local, '-'); // a disposable address; names of accounts have no hyphen
        }
        return switch (domain) {
            case "gmail.com" -> local.replace(".", "");
            case "proton.me" -> local.replace(".", "").replace("-", "").replace("_", "");
            case "yandex.ru" -> local.replace('.', '-');
            default -> local;
        };
    }

    private static String before(String local, char sign) {
        int at = local.indexOf(sign);
        return at > 0 ? local.substring(0, at) : local;
    }

    private static String lettersOf(String local) {
        StringBuilder letters = new StringBuilder(local.length());
        for (int i = 0; i < local.length(); i++) {
            if (Character.isLetter(local.charAt(i))) {
                letters.append(local.charAt(i));
            }
        }
        return letters.toString();
    }
}
