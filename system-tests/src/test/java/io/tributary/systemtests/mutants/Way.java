package io.tributary.systemtests.mutants;

/** How an input comes to the hub; {@code weight} of all inputs, in hundredths. */
enum Way {
    FORM_FIELDS("website", 14),
    FORM_PARTS("website", 14),
    FORM_JSON("website", 14),
    META("meta-leads", 8),
    GOOGLE("google-leads", 8),
    MAIL("support-mail", 16),
    CSV("erp-payments", 6),
    CAMT("bank-statements", 6),
    JMS("partner-systems", 14);

    final String source;
    final int weight;

    Way(String source, int weight) {
        this.source = source;
        this.weight = weight;
    }

    /** The way for a number from 0 to 99. */
    static Way of(int hundredth) {
        int end = 0;
        for (Way way : values()) {
            end += way.weight;
            if (hundredth < end) {
                return way;
            }
        }
        return JMS;
    }
}
