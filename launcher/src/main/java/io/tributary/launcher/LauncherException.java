package io.tributary.launcher;

/** Something that a person has to read and mend: the message says what and how. Ends the command with exit code 1. */
public class LauncherException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With what to tell the person in front of the screen. */
    public LauncherException(String message) {
        super(message);
    }

    /** With what to tell the person in front of the screen, and what it came from. */
    public LauncherException(String message, Throwable cause) {
        super(message, cause);
    }
}
