package io.tributary.bench.intake;

import java.util.Map;

/** A program that takes forms out of the queue and writes their rows, ready to work; closed, it has left the queue to others. */
public interface Contender extends AutoCloseable {
    /** Short name, as in the report. */
    String name();

    /** Processor time in milliseconds that its own processes have used, by process. */
    Map<String, Long> processorMillis();

    @Override
    void close();
}
