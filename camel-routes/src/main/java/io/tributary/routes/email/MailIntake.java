package io.tributary.routes.email;

import io.tributary.intake.format.Delivery;
import io.tributary.intake.source.Source;
import io.tributary.routes.gateway.BrokerUnavailableException;
import io.tributary.routes.gateway.Deliveries;
import io.tributary.routes.gateway.IntakeGateway;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.MailConsumer;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.support.DefaultMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a mail to the gateway, byte for byte as the server has it; of one beyond the source's limit only the beginning. */
final class MailIntake implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);

    private final Source source;
    private final IntakeGateway gateway;
    private final PostponedMails postponed;
    private final MailboxRest rest;

    MailIntake(Source source, IntakeGateway gateway, PostponedMails postponed, MailboxRest rest) {
        this.source = source;
        this.gateway = gateway;
        this.postponed = postponed;
        this.rest = rest;
    }

    @Override
    public void process(Exchange exchange) throws MessagingException, IOException {
        Message mail = exchange.getIn(MailMessage.class).getOriginalMessage();
        // else Camel reads all headers when it marks the mail, and some cannot be read
        exchange.setIn(new DefaultMessage(exchange));
        rest.requireOver();
        String uid = exchange.getProperty(MailConsumer.MAIL_MESSAGE_UID, String.class);
        byte[] raw = fetched(mail, uid);
        try {
            gateway.accept(source, Deliveries.splitOrWhole(source, Delivery.of(raw, "message/rfc822", null)));
            rest.end();
        } catch (BrokerUnavailableException e) {
            rest.begin();
            throw e;
        } catch (RuntimeException e) { // probably of this mail's doing; those behind it must not wait for it
            postponed.postpone(uid, e);
            throw e;
        }
    }

    /** All of a mail; who cannot be fetched although the connection stood is to blame for it, and must not stop the others. */
    private byte[] fetched(Message mail, String uid) throws MessagingException, IOException {
        if (!mail.getFolder().isOpen()) {
            throw new FolderClosedException(mail.getFolder(), "the connection broke at an earlier mail");
        }
        try {
            byte[] raw = bytes(mail);
            if (raw.length == 0) {
                throw new MessagingException("the server gives nothing of it; it may be deleted");
            }
            return raw;
        } catch (MessagingException | IOException e) {
            postponed.postpone(uid, e);
            throw e;
        }
    }

    private byte[] bytes(Message mail) throws MessagingException, IOException {
        Beginning beginning = new Beginning(source.maxBytes());
        mail.writeTo(beginning);
        if (beginning.cut) {
            LOG.warn(
                    "{}: a mail is longer than {} bytes; its end is left in the mailbox. Raise maxBytes to take such mails whole",
                    source.name(),
                    source.maxBytes());
        }
        return beginning.bytes.toByteArray();
    }

    /** Keeps the first bytes of a stream. */
    private static final class Beginning extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final long limit;
        private boolean cut;

        Beginning(long limit) {
            this.limit = limit;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            int taken = (int) Math.min(length, limit - bytes.size());
            bytes.write(buffer, offset, taken);
            cut |= taken < length;
        }
    }
}
