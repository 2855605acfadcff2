package io.tributary.bench.intake;

import io.tributary.bench.broker.BenchBroker;
import io.tributary.bench.intake.traffic.Form;
import io.tributary.bench.intake.traffic.Preload;
import io.tributary.routes.gateway.EnvelopeMessages;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** As many senders at the same time as are asked for, each of which waits for one answer before it sends the next. */
final class Producers {
    private static final int ACCEPTED = 202;

    private final int count;

    Producers(int count) {
        this.count = count;
    }

    /** Sends something by its number. */
    private interface Sender extends AutoCloseable {
        void send(int index) throws Exception;
    }

    /** How a sender is made. */
    private interface Senders {
        Sender make() throws Exception;
    }

    /** Posts forms; seconds that it took until the last was accepted. */
    double post(URI address, List<Form> forms) throws InterruptedException, ExecutionException {
        return all(forms.size(), () -> poster(address, forms));
    }

    private static Sender poster(URI address, List<Form> forms) throws IOException {
        FormPoster poster = new FormPoster(address);
        return new Sender() {
            @Override
            public void send(int index) throws IOException {
                int status = poster.post(forms.get(index));
                if (status != ACCEPTED) {
                    throw new IOException("the hub answered " + status);
                }
            }

            @Override
            public void close() throws IOException {
                poster.close();
            }
        };
    }

    /**
     * Posts forms at the moments at which they are due, whether or not earlier ones were answered, at random as people come.
     *
     * @return milliseconds of each from the moment at which it was due to its acceptance
     */
    List<Double> postOpenLoop(URI address, List<Form> forms, double perSecond)
            throws InterruptedException, ExecutionException {
        SplittableRandom random = new SplittableRandom(forms.size());
        long[] due = new long[forms.size()];
        double at = 0;
        for (int i = 0; i < due.length; i++) {
            at += -Math.log(1 - random.nextDouble()) / perSecond;
            due[i] = (long) (at * 1e9);
        }
        Double[] millis = new Double[forms.size()];
        long started = System.nanoTime() + 100_000_000;
        all(forms.size(), () -> {
            Sender poster = poster(address, forms);
            return new Sender() {
                @Override
                public void send(int index) throws Exception {
                    for (long left = started + due[index] - System.nanoTime();
                            left > 0;
                            left = started + due[index] - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    poster.send(index);
                    millis[index] = (System.nanoTime() - started - due[index]) / 1e6;
                }

                @Override
                public void close() throws Exception {
                    poster.close();
                }
            };
        });
        return List.of(millis);
    }

    /** Sends the same bytes to a queue, each send blocking until it is on disk; seconds that it took. */
    double send(BenchBroker broker, String queue, List<Form> forms, boolean oneConnection)
            throws InterruptedException, ExecutionException, JMSException {
        try (Connection shared = broker.connections().createConnection()) {
            return all(forms.size(), () -> {
                Connection connection =
                        oneConnection ? shared : broker.connections().createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue(queue));
                return new Sender() {
                    @Override
                    public void send(int index) throws JMSException {
                        producer.send(
                                EnvelopeMessages.write(session, Preload.envelope(forms.get(index), Instant.now())));
                    }

                    @Override
                    public void close() throws JMSException {
                        session.close();
                        if (!oneConnection) {
                            connection.close();
                        }
                    }
                };
            });
        }
    }

    private double all(int size, Senders senders) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(count);
        try {
            List<Sender> made = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                made.add(executor.submit(senders::make).get());
            }
            long started = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (Sender sender : made) {
                running.add(executor.submit(() -> {
                    for (int index = next.getAndIncrement(); index < size; index = next.getAndIncrement()) {
                        sender.send(index);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            for (Sender sender : made) {
                executor.submit(() -> {
                            sender.close();
                            return null;
                        })
                        .get();
            }
            return seconds;
        } finally {
            executor.shutdownNow();
        }
    }
}
