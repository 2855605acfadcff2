package io.tributary.routes.intake;

import jakarta.jms.Message;
import java.util.List;

/**
 * What is done with messages of one queue.
 *
 * @param <T> what a message is read as
 */
public interface BatchHandler<T> {

    /**
     * Reads a message.
     *
     * @throws Exception if it is not one of those that belong in this queue; it goes to the dead letters
     */
    T read(Message message) throws Exception;

    /** Does the work of a batch in one database transaction, or throws and has done nothing. */
    void apply(List<T> batch);
}
