package io.tributary.routes.intake;

import jakarta.jms.Message;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Lets so many transactions run at once and no more, however many sources there are. Who has waited longest is next.
 *
 * @param <T> what a message is read as
 */
public record Turns<T>(BatchHandler<T> handler, Semaphore places) implements BatchHandler<T> {

    @Override
    public T read(Message message) throws Exception {
        return handler.read(message);
    }

    @Override
    public void apply(List<T> batch) {
        places.acquireUninterruptibly();
        try {
            handler.apply(batch);
        } finally {
            places.release();
        }
    }
}
