package io.tributary.customer.matching.comparison;

import java.util.Set;

/** An email address, ready to be compared. */
record Mailbox(String address, String local, String domain, boolean everybodys, boolean free) {
    private static final int LONG = 5;
    private static final Set<String> ROLES = Set.of(
            "abuse",
            "accounting",
            "accounts",
            "admin",
            "administration",
            "anfrage",
            "billing",
            "booking",
            "buchhaltung",
            "buero",
            "business",
            "career",
            "contact",
            "contacto",
            "contato",
            "customerservice",
            "donotreply",
            "einkauf",
            "email",
            "enquiries",
            "enquiry",
            "finance",
            "geral",
            "hello",
            "help",
            "hi",
            "hola",
            "hr",
            "info",
            "informacion",
            "inquiry",
            "invoice",
            "invoices",
            "it",
            "jobs",
            "kontakt",
            "kundenservice",
            "mail",
            "mailbox",
            "marketing",
            "no-reply",
            "none",
            "noreply",
            "office",
            "order",
            "orders",
            "post",
            "postmaster",
            "praxis",
            "purchasing",
            "rechnung",
            "rechnungen",
            "reception",
            "reservations",
            "sales",
            "secretary",
            "service",
            "shop",
            "staff",
            "support",
            "team",
            "test",
            "unknown",
            "user",
            "verwaltung",
            "vertrieb",
            "webmaster",
            "welcome",
            "zakaz");
    private static final Set<String> FREE = Set.of(
            "126.com",
            "163.com",
            "aol.com",
            "bk.ru",
            "bluewin.ch",
            "comcast.net",
            "foxmail.com",
            "free.fr",
            "freenet.de",
            "gmail.com",
            "gmx.at",
            "gmx.ch",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hotmail.co.uk",
            "hotmail.com",
            "hotmail.fr",
            "icloud.com",
            "inbox.ru",
            "laposte.net",
            "libero.it",
            "list.ru",
            "live.com",
            "mac.com",
            "mail.com",
            "mail.ru",
            "me.com",
            "msn.com",
            "naver.com",
            "orange.fr",
            "outlook.com",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "rambler.ru",
            "rediffmail.com",
            "sina.com",
            "sohu.com",
            "t-online.de",
            "ukr.net",
            "uol.com.br",
            "wanadoo.fr",
            "web.de",
            "wp.pl",
            "o2.pl",
            "seznam.cz",
            "yahoo.co.jp",
            "yahoo.co.uk",
            "yahoo.com",
            "yahoo.de",
            "yahoo.fr",
            "yandex.ru",
            "ya.ru",
            "yeah.net",
            "zoho.com",
            "example.com",
            "example.org",
            "example.net");

    static Mailbox of(String address) {
        int at = address.lastIndexOf('@');
        String local = at < 0 ? address : address.substring(0, at);
        String domain = at < 0 ? "" : address.substring(at + 1);
        return new Mailbox(address, local, domain, ROLES.contains(local), domain.isEmpty() || FREE.contains(domain));
    }

    Level compare(Mailbox other) {
        if (address.equals(other.address)) {
            return everybodys ? Level.ROLE : Level.SAME;
        }
        boolean sameLocal = local.equals(other.local);
        if (!everybodys && !other.everybodys) {
            boolean sameDomain = domain.equals(other.domain);
            if (sameLocal && Spelling.slip(domain, other.domain)
                    || sameDomain
                            && local.length() > LONG
                            && digits(local).equals(digits(other.local))
                            && Spelling.slip(local, other.local)) {
                return Level.TYPO;
            }
            if (sameLocal && local.length() >= LONG) {
                return Level.LOCAL;
            }
        }
        return !free && domain.equals(other.domain) ? Level.DOMAIN : Level.DIFFERENT;
    }

    /** Who takes a name that is taken already adds a number: another number is another person. */
    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
