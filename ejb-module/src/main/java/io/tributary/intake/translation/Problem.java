package io.tributary.intake.translation;

/**
 * One thing that is wrong with an input, said so that whoever sent it can mend it.
 *
 * @param path where: a JSON Pointer into the record, or {@code line 17}, or empty for the whole input
 * @param code what kind of problem, stable and lower case with dots, such as {@code csv.column-missing}
 * @param message what is wrong and what was expected, without personal data beyond the offending value itself
 */
public record Problem(String path, String code, String message) {
    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + message + " [" + code + "]";
    }
}
