package io.tributary.intake.format;

import io.tributary.intake.source.Source;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * One wire format. At the edge it takes a delivery apart (Splitter) and gives every record its key; inside the transaction it reads one
 * record's raw bytes. Implementations are stateless, safe for many threads, and treat everything that they read as hostile: size, depth
 * and count are bounded before anything is built in memory.
 */
public interface RecordFormat {

    /** The name by which source files call it. */
    String name();

    /**
     * Takes a delivery apart.
     *
     * @param sink is given every record, in the order of the delivery
     * @throws MalformedInputException if the delivery as a whole cannot be understood; some records may already have been given to the
     *     sink, so a caller that wants all or nothing splits twice
     * @throws IOException if the content cannot be read
     */
    void split(Delivery delivery, Source source, Consumer<RawRecord> sink) throws MalformedInputException, IOException;

    /**
     * Reads one record for the mapping.
     *
     * @return JSON as plain Java: maps, lists, strings, booleans, nulls, and numbers only where no id and no amount is concerned
     * @throws MalformedInputException if the record cannot be understood; it belongs in quarantine
     */
    Object read(RawRecord record, Source source) throws MalformedInputException;
}
