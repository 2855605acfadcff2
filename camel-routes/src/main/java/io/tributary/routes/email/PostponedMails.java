package io.tributary.routes.email;

import io.tributary.logging.FailureText;
import io.tributary.routes.intake.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails of one mailbox that the server could not hand out, or that the hub could not read: they are looked at again after a while, at first a minute, then twice as long each
 * time, at most an hour, so that those behind them get their turn. They stay unread. What is known here is gone with the process.
 *
 * <p>Camel asks its idempotent repository before it takes a mail into a poll, which is what this is for; what came already is known by the
 * mark of the mailbox instead.
 */
final class PostponedMails extends ServiceSupport implements IdempotentRepository {
    private static final Logger LOG = LoggerFactory.getLogger(PostponedMails.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final String source;
    private final Clock clock;
    private final Map<String, Postponed> postponed = new ConcurrentHashMap<>();

    PostponedMails(String source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Until when a mail was postponed, and for how long after further failures. */
    private record Postponed(Instant until, Backoff delays) {}

    /** Postpones a mail that could not be taken. */
    void postpone(String uid, Exception reason) {
        Postponed before = postponed.get(uid);
        Backoff delays = before == null ? new Backoff(FIRST, LONGEST) : before.delays;
        Duration delay = delays.next();
        postponed.put(uid, new Postponed(clock.instant().plus(delay), delays));
        LOG.warn(
                "{}: the mail with UID {} could not be taken ({}); it stays unread and is tried again in {} min",
                source,
                uid,
                FailureText.of(reason),
                delay.toMinutes());
    }

    /** Whether a mail may be tried now. */
    @Override
    public boolean add(String uid) {
        return !contains(uid);
    }

    @Override
    public boolean contains(String uid) {
        Postponed mail = postponed.get(uid);
        return mail != null && clock.instant().isBefore(mail.until);
    }

    /** It was taken. */
    @Override
    public boolean confirm(String uid) {
        return postponed.remove(uid) != null;
    }

    /** Camel's word for a failure, whoever's it was; how long to wait is decided by {@link #postpone}. */
    @Override
    public boolean remove(String uid) {
        return false;
    }

    @Override
    public void clear() {
        postponed.clear();
    }
}
