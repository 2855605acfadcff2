package io.tributary.systemtests.crash;

/** Ways in, each with its share of all inputs in percent. */
public enum Way {
    FORM("web forms", 25, "website"),
    LEAD("webhooks of leads", 10, "meta-leads"),
    MAIL("mails", 2, "support-mail"),
    FILE("rows of files", 18, "erp-payments"),
    JMS("JMS messages", 45, "partner-systems");

    private final String title;
    private final int percent;
    private final String source;

    Way(String title, int percent, String source) {
        this.title = title;
        this.percent = percent;
        this.source = source;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** The hub's source of it. */
    public String source() {
        return source;
    }

    /** Its part of so many inputs. */
    int of(int inputs) {
        return inputs * percent / 100;
    }
}
