package io.tributary.intake.translation;

import io.tributary.intake.format.CleanText;

/**
 * One thing that is wrong with an input, said so that whoever sent it can mend it.
 *
 * @param path where: a JSON Pointer into the record, or {@code line 17}, or empty for the whole input
 * @param code what kind of problem, stable and lower case with dots, such as {@code csv.column-missing}
 * @param message what is wrong and what was expected, without personal data beyond the offending value itself
 */
public record Problem(String path, String code, String message) {
    /** Words may quote the input, and what databases cannot hold is no reason to refuse the complaint about it. */
    public Problem {
        path = CleanText.of(path);
        message = CleanText.of(message);
    }

    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + message + " [" + code + "]";
    }
}
