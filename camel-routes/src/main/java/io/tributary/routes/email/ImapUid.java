package io.tributary.routes.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;

/** Names a mail as its server does (RFC 3501, 2.3.1.1), where Camel would read all of its headers, which a hostile mail makes hard. */
final class ImapUid implements MailUidGenerator {

    @Override
    public String generateUuid(MailEndpoint endpoint, Message mail) {
        try {
            UIDFolder folder = (UIDFolder) mail.getFolder();
            return folder.getUIDValidity() + "-" + folder.getUID(mail);
        } catch (MessagingException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
