package io.tributary.bench.peer.intake;

import io.tributary.bench.intake.traffic.Form;
import io.tributary.canonical.IntakeQueues;
import io.tributary.routes.gateway.EnvelopeMessages;
import jakarta.jms.Message;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsMessage;

/**
 * (b1) One transaction for each message, as such programs are written: a transacted consumer whose JMS session commits after the database has.
 * The consumers keep their sessions ({@code CACHE_CONSUMER}; without it every receive opens a session), no transaction manager is between
 * ({@code lazyCreateTransactionManager=false}; with one Camel opens a session for each message), message bodies are not copied into Camel's
 * ({@code mapJmsMessage=false}), and as many consumers work as were best when measured.
 */
final class PeerRoutes extends RouteBuilder {
    private static final String OPTIONS =
            "?transacted=true&lazyCreateTransactionManager=false&cacheLevelName=CACHE_CONSUMER"
                    + "&disableReplyTo=true&mapJmsMessage=false&acceptMessagesWhileStopping=false&receiveTimeout=1000"
                    + "&maxMessagesPerTask=-1&concurrentConsumers=";

    private final Transactions transactions;
    private final FormWork work;
    private final int consumers;

    PeerRoutes(Transactions transactions, FormWork work, int consumers) {
        this.transactions = transactions;
        this.work = work;
        this.consumers = consumers;
    }

    @Override
    public void configure() {
        from("jms:queue:" + Form.QUEUE + OPTIONS + consumers).routeId("forms").process(this::form);
        from("jms:queue:" + IntakeQueues.ACCEPTED + OPTIONS + Math.max(1, consumers / 4))
                .routeId("notes")
                .process(this::note);
    }

    private void form(Exchange exchange) throws Exception {
        Message message = message(exchange);
        transactions.run(database -> {
            try {
                work.applyOne(database, EnvelopeMessages.read(message));
            } catch (java.sql.SQLException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void note(Exchange exchange) throws Exception {
        var note = NoteWork.read(message(exchange));
        transactions.run(database -> NoteWork.apply(database, List.of(note)));
    }

    private static Message message(Exchange exchange) {
        return exchange.getMessage(JmsMessage.class).getJmsMessage();
    }
}
