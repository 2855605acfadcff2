package io.tributary.launcher.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tributary.launcher.LauncherException;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A mail server in this process: samples are sent to it by SMTP, and the hub fetches them by IMAP. */
final class MailServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String ADDRESS = "support@tributary.example";
    private static final String USER = "support";
    private static final List<String> SAMPLES =
            List.of("mails/1-plain.eml", "mails/2-html.eml", "mails/3-cyrillic.eml", "mails/4-chinese.eml");

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
    });
    private final String password;
    private final GreenMailUser user;

    MailServer(String password) {
        this.password = password;
        server.start();
        user = server.setUser(ADDRESS, USER, password);
    }

    /** Configuration properties with which the hub finds its mailbox here. */
    Map<String, String> properties() {
        return Map.of(
                "tributary.support-mail.enabled",
                "true",
                "tributary.support-mail.host",
                LOOPBACK,
                "tributary.support-mail.port",
                Integer.toString(server.getImap().getPort()),
                "tributary.support-mail.tls",
                "none",
                "tributary.support-mail.user",
                USER,
                "tributary.support-mail.password",
                password);
    }

    /** Sends the samples by SMTP, byte for byte. */
    int send() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", LOOPBACK);
        properties.setProperty(
                "mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (String sample : SAMPLES) {
                MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(Samples.bytes(sample)));
                transport.sendMessage(message, new Address[] {new InternetAddress(ADDRESS)});
            }
        } catch (MessagingException e) {
            throw new LauncherException("The sample mails could not be sent: " + e.getMessage(), e);
        }
        return SAMPLES.size();
    }

    /** How many mails the hub has not taken yet. */
    int unseen() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getUnseenCount();
        } catch (FolderException e) {
            throw new LauncherException("The demo's mailbox cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
