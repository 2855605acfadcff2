package io.tributary.routes.email;

import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.routes.ChannelAdapter;
import io.tributary.routes.gateway.IntakeGateway;
import io.tributary.routes.gateway.RoomToTake;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

/**
 * Channel Adapter for mailboxes. A mail is fetched without marking it, and marked as seen only after the broker has it on disk; when the
 * broker is away, or too much of the source waits already, it stays unread and is looked at again. A mail that the server cannot hand out lets
 * those behind it pass. A mail that comes twice has the same key.
 */
@Dependent
public class EmailRoute extends ChannelAdapter {
    static final int MAILS_PER_LOOK = 50;

    private static final String UIDS = "imap-uids";

    @Inject
    private SourceCatalog sources;

    @Inject
    private IntakeGateway gateway;

    @Inject
    private RoomToTake room;

    @Inject
    private Clock clock;

    @Override
    protected void adapt() {
        getContext().getRegistry().bind(UIDS, new ImapUid());
        for (Source source : sources.enabled(Channel.EMAIL)) {
            PostponedMails postponed = new PostponedMails(source.name(), clock);
            MailboxRest rest = new MailboxRest();
            getContext().getRegistry().bind(RoomToTake.nameFor(source), room.strategy(source, rest::isOver));
            getContext().getRegistry().bind(postponedFor(source), postponed);
            from(endpoint(source))
                    .routeId("email-intake-" + source.name())
                    .routeDescription("Takes unread mails of " + source.name())
                    .process(new MailIntake(source, gateway, postponed, rest));
        }
    }

    private static String postponedFor(Source source) {
        return "postponed-" + source.name();
    }

    private static String endpoint(Source source) {
        Source.Email mailbox = Objects.requireNonNull(source.email());
        String scheme = mailbox.tls() == Source.Email.Tls.NONE ? "imap" : "imaps";
        return String.format(
                Locale.ROOT,
                "%s://%s:%d?username=RAW(%s)&password=RAW(%s)&folderName=RAW(%s)&delay=%d&unseen=true&peek=true&mapMailMessage=false"
                        + "&fetchSize=%d&maxMessagesPerPoll=%d&greedy=true&handleFailedMessage=true&connectionTimeout=20000"
                        + "&pollStrategy=#%s&idempotentRepository=#%s&mailUidGenerator=#%s",
                scheme,
                mailbox.host(),
                mailbox.port(),
                mailbox.user(),
                mailbox.password(),
                mailbox.mailbox(),
                mailbox.pollInterval().toMillis(),
                MAILS_PER_LOOK,
                MAILS_PER_LOOK,
                RoomToTake.nameFor(source),
                postponedFor(source),
                UIDS);
    }
}
