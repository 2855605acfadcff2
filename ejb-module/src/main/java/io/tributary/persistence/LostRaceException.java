package io.tributary.persistence;

/** Another transaction was first at the same thing; the same work will do when taken again. */
public class LostRaceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says at what. */
    public LostRaceException(String message) {
        super(message);
    }
}
