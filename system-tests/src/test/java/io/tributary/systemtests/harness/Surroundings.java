package io.tributary.systemtests.harness;

/**
 * A hub, and the servers of the outside world that it was configured with. They are started before it and stopped after it.
 *
 * @param hub as shipped, but for what {@link #configure} changes
 * @param mailbox which source {@code support-mail} reads
 * @param platforms of sources {@code meta-leads} and {@code google-leads}
 */
public record Surroundings(Hub hub, Mailbox mailbox, SocialPlatforms platforms) implements AutoCloseable {
    /** A form that other sites' pages may post to, and that is held when it is filled too fast or by a machine. */
    public static final String PARTNER_FORM = "partner-form";
    /** The page that may post to it. */
    public static final String PARTNER_ORIGIN = "https://www.partner.example";
    /** A form that takes three in a minute. */
    public static final String SLOW_FORM = "slow-form";
    /** Where its senders are sent afterwards. */
    public static final String SLOW_THANK_YOU = "https://www.slow.example/thanks";

    /** Folder of a source of invoices whose files must be left alone for longer than the others'. */
    public static final String GROWING_INBOX = "growing-invoices";

    private static final String FORM =
            """
            channel: webform
            format: form
            mapping: contact-form.jsonata
            webform:
              origins: [%s]
              thankYou: %s
              honeypot: website_url
              startedField: _started
              ratePerMinute: %d
            """;

    /** Starts a hub with everything around it in a folder of this name. */
    public static Surroundings start(String name) {
        return start(HubFolder.create(name));
    }

    /** Starts a hub with everything around it in this folder. */
    public static Surroundings start(HubFolder folder) {
        Mailbox mailbox = new Mailbox();
        SocialPlatforms platforms = new SocialPlatforms();
        try {
            return new Surroundings(Hub.start(configure(folder, mailbox, platforms)), mailbox, platforms);
        } catch (RuntimeException | Error e) {
            platforms.close();
            mailbox.close();
            throw e;
        }
    }

    /**
     * Configures a hub for these servers. Forms are not limited in number and mails are looked for every second, so that tests need not
     * wait; two more forms are there for the limits.
     */
    public static HubFolder configure(HubFolder folder, Mailbox mailbox, SocialPlatforms platforms) {
        return folder.set(mailbox.properties())
                .set(platforms.properties())
                .editSource("website", yaml -> yaml.replace("ratePerMinute: 30", "ratePerMinute: 1000000"))
                .editSource("support-mail", yaml -> yaml.replace("pollInterval: PT10S", "pollInterval: PT1S"))
                .source(PARTNER_FORM, FORM.formatted('"' + PARTNER_ORIGIN + '"', "null", 1_000_000))
                .source(SLOW_FORM, FORM.formatted("", SLOW_THANK_YOU, 3))
                .source(
                        GROWING_INBOX,
                        folder.sourceText("erp-invoices")
                                .replace("inbox/erp-invoices", "inbox/" + GROWING_INBOX)
                                .replace("stableFor: PT1S", "stableFor: PT3S"));
    }

    @Override
    public void close() {
        try (mailbox;
                platforms) {
            hub.close();
        }
    }
}
