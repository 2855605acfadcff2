package io.tributary.foreign.mapping;

/** Takes what is wrong with a file. */
@FunctionalInterface
public interface Report {
    /** Something is wrong with the member at a JSON Pointer. */
    void problem(String pointer, String message);
}
