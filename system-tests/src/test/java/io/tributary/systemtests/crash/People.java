package io.tributary.systemtests.crash;

import io.tributary.systemtests.harness.Unique;

/** The few people that all inputs are about, so that messages about the same one meet. */
final class People {
    private static final int FEWEST = 40;
    private static final int INPUTS_PER_PERSON = 25;

    private final String run = Unique.word();
    private final int number;

    People(int inputs) {
        this.number = Math.max(FEWEST, inputs / INPUTS_PER_PERSON);
    }

    /** The email address of whoever this input is about: always the same one. */
    String of(String id) {
        return run + Math.floorMod(id.hashCode() * 31, number) + "@people.example";
    }

    /** Whether an address is of one of them. */
    boolean isOurs(String email) {
        return email.startsWith(run);
    }

    int number() {
        return number;
    }
}
