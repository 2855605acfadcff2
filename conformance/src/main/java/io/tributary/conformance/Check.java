package io.tributary.conformance;

/** One thing that a database must keep. A check leaves no open transaction, and needs no other check to have run but the migration. */
public interface Check {
    /** Short name, unique among all checks: {@code lock-timeout}. */
    String name();

    /** What is checked, as a phrase for people: {@code "a wait for a lock ends"}. */
    String purpose();

    /**
     * Finds out.
     *
     * @throws Exception for what the check did not expect; counts as failed
     */
    Finding run(Workbench bench) throws Exception;
}
