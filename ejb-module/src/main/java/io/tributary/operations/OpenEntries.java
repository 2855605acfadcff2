package io.tributary.operations;

/**
 * How many records of a source wait in quarantine.
 *
 * @param sourceName name of the source
 * @param records how many
 */
public record OpenEntries(String sourceName, long records) {}
