package io.tributary.systemtests.crash;

/** What dies in a round. */
public enum Victim {
    HUB("hub"),
    HUB_AND_LAUNCHER("hub with its launcher"),
    BROKER("broker"),
    POSTGRES("PostgreSQL"),
    HUB_AND_BROKER("hub and broker"),
    HUB_AND_POSTGRES("hub and PostgreSQL"),
    BROKER_AND_POSTGRES("broker and PostgreSQL"),
    POINT("hub, at a crash point");

    private final String title;

    Victim(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    boolean isHub() {
        return this == HUB || this == HUB_AND_LAUNCHER || this == HUB_AND_BROKER || this == HUB_AND_POSTGRES;
    }

    boolean isBroker() {
        return this == BROKER || this == HUB_AND_BROKER || this == BROKER_AND_POSTGRES;
    }

    boolean isPostgres() {
        return this == POSTGRES || this == HUB_AND_POSTGRES || this == BROKER_AND_POSTGRES;
    }

    boolean isTwo() {
        return this == HUB_AND_BROKER || this == HUB_AND_POSTGRES || this == BROKER_AND_POSTGRES;
    }
}
