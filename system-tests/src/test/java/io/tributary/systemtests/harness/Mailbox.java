package io.tributary.systemtests.harness;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A mail server in the tests' own process: mails are sent to it by SMTP, and the hub fetches them by IMAP. */
public final class Mailbox implements AutoCloseable {
    /** A header whose mails the server cannot hand out: the connection breaks. */
    public static final String UNFETCHABLE = "X-Unfetchable: yes";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String ADDRESS = "support@tributary.example";
    private static final String USER = "support";
    private static final String PASSWORD = "mailbox-of-the-tests";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
    });
    private final GreenMailUser user;
    private final BreakingProxy imap;

    /** Starts the server. */
    public Mailbox() {
        server.start();
        user = server.setUser(ADDRESS, USER, PASSWORD);
        imap = new BreakingProxy(server.getImap().getPort(), UNFETCHABLE);
    }

    /** Configuration properties with which a hub reads this mailbox. */
    public Map<String, String> properties() {
        return Map.of(
                "tributary.support-mail.enabled",
                "true",
                "tributary.support-mail.host",
                LOOPBACK,
                "tributary.support-mail.port",
                Integer.toString(imap.port()),
                "tributary.support-mail.tls",
                "none",
                "tributary.support-mail.user",
                USER,
                "tributary.support-mail.password",
                PASSWORD);
    }

    /** Sends a mail as it is, header and body with LF or CRLF at the end of lines. */
    public void send(String mail) {
        send(mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a short mail of this sender, subject, and left side of its Message-ID. */
    public void send(String from, String subject, String id) {
        send(
                """
                From: %s
                To: %s
                Subject: %s
                Message-ID: <%s@people.example>

                Is anybody there?
                """
                        .formatted(from, ADDRESS, subject, id));
    }

    /** Sends a mail byte for byte. */
    public void send(byte[] mail) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", LOOPBACK);
        properties.setProperty(
                "mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(mail)),
                    new Address[] {new InternetAddress(ADDRESS)});
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails there are. */
    public int size() {
        return inbox().getMessageCount();
    }

    /** How many mails are unread. */
    public int unseen() {
        return inbox().getUnseenCount();
    }

    /** Sizes in bytes and subjects of unread mails. */
    public List<String> unread() {
        return inbox().getMessages().stream()
                .filter(mail -> !mail.isSet(Flags.Flag.SEEN))
                .map(mail -> size(mail) + " bytes: " + subject(mail))
                .toList();
    }

    /** Whether each mail with this subject is marked as read; {@code false} also where there is none. */
    public boolean isSeen(String subject) {
        List<StoredMessage> mails = about(subject);
        return !mails.isEmpty() && mails.stream().allMatch(mail -> mail.isSet(Flags.Flag.SEEN));
    }

    /** Marks mails with this subject as read, as a person does. */
    public void markSeen(String subject) {
        about(subject).forEach(mail -> mail.setFlag(Flags.Flag.SEEN, true));
    }

    /**
     * Throws away what is marked as read, since this server's answers take the square of what it holds; not while there is unread mail, which somebody
     * may be fetching by its number.
     */
    public void forgetRead() {
        MailFolder inbox = inbox();
        if (inbox.getUnseenCount() > 0) {
            return;
        }
        inbox.getMessages().stream()
                .filter(mail -> mail.isSet(Flags.Flag.SEEN))
                .forEach(mail -> mail.setFlag(Flags.Flag.DELETED, true));
        try {
            inbox.expunge();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private MailFolder inbox() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<StoredMessage> about(String subject) {
        return inbox().getMessages().stream()
                .filter(mail -> subject.equals(subject(mail)))
                .toList();
    }

    private static String subject(StoredMessage mail) {
        try {
            return String.valueOf(mail.getMimeMessage().getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int size(StoredMessage mail) {
        try {
            return mail.getMimeMessage().getSize();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        imap.close();
        server.stop();
    }
}
