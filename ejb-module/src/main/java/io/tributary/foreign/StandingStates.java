package io.tributary.foreign;

import io.tributary.persistence.BindValues;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Whose word the rows of numbered records have: an outdated message has changed none, and must change no foreign row either. */
@RegisterConstructorMapper(StandingStates.State.class)
public interface StandingStates {
    /** The rows with any of the numbers, of whatever kind and source. */
    @SqlQuery
    List<State> states(@BindValues("numbers") List<String> numbers);

    /** A row, with the message whose state it has. */
    record State(String recordKind, String recordNumber, long receiptId) {}
}
