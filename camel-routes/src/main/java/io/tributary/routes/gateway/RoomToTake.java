package io.tributary.routes.gateway;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/** Lets adapters that look for input themselves wait while too much of their source waits already. */
@ApplicationScoped
public class RoomToTake {
    private static final long LOOK_MILLIS = 500;

    private final CountDownLatch stop = new CountDownLatch(1);

    @Inject
    private IntakeGateway gateway;

    /** Under which name Camel finds the strategy of a source. */
    public static String nameFor(Source source) {
        return "room-" + source.name();
    }

    /** Lets a consumer of Camel look only while there is room. */
    public PollingConsumerPollStrategy strategy(Source source) {
        return strategy(source, () -> true);
    }

    /** Lets a consumer of Camel look only while there is room and something else agrees. */
    public PollingConsumerPollStrategy strategy(Source source, BooleanSupplier mayLook) {
        return new DefaultPollingConsumerPollStrategy() {
            @Override
            public boolean begin(Consumer consumer, Endpoint endpoint) {
                return gateway.hasRoom(source) && mayLook.getAsBoolean();
            }
        };
    }

    /** Has records accepted, as soon as there is room: what was begun is gone on with, since its first records would be duplicates if it were begun again. */
    public void accept(Source source, List<RawRecord> records) {
        while (true) {
            try {
                gateway.accept(source, records);
                return;
            } catch (IntakeFullException e) {
                if (!await(source)) {
                    throw e;
                }
            }
        }
    }

    /** Waits for room; {@code false} if the hub stops. */
    private boolean await(Source source) {
        try {
            while (!gateway.hasRoom(source)) {
                if (stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends all waiting, when the hub stops. */
    public void stop() {
        stop.countDown();
    }
}
