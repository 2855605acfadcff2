package io.tributary.customer.stewardship;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A decision cannot be made as things stand, and nothing has changed. */
@ApplicationException(rollback = true)
public class DecisionRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String title;
    private final transient List<StewardAct> acts;

    /** What is wrong. */
    public enum Kind {
        /** Somebody or something is named that does not exist. */
        UNKNOWN,
        /** It makes no sense, whatever stands. */
        INVALID,
        /** Something that stands is in the way. */
        CONFLICT
    }

    private DecisionRefusedException(Kind kind, String title, String detail, List<StewardAct> acts) {
        super(detail);
        this.kind = kind;
        this.title = title;
        this.acts = List.copyOf(acts);
    }

    static DecisionRefusedException unknown(String what) {
        return new DecisionRefusedException(Kind.UNKNOWN, "Not found", "There is no " + what + ".", List.of());
    }

    static DecisionRefusedException invalid(String detail) {
        return new DecisionRefusedException(Kind.INVALID, "Invalid request", detail, List.of());
    }

    static DecisionRefusedException conflict(String title, String detail, List<StewardAct> acts) {
        return new DecisionRefusedException(Kind.CONFLICT, title, detail, acts);
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** In a few words. */
    public String title() {
        return title;
    }

    /** Decisions that are in the way; each can be withdrawn. */
    public List<StewardAct> acts() {
        return acts;
    }
}
