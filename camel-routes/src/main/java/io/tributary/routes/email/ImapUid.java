package io.tributary.routes.email;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
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
            fetchBlock(mail);
            UIDFolder folder = (UIDFolder) mail.getFolder();
            return folder.getUIDValidity() + "-" + folder.getUID(mail);
        } catch (MessagingException e) {
            throw new RuntimeCamelException(e);
        }
    }

    /** Asks for the names of a block of mails at once, if this one's is not known yet: each request goes to the mail server and back. */
    private static void fetchBlock(Message mail) throws MessagingException {
        Folder folder = mail.getFolder();
        int first = (mail.getMessageNumber() - 1) / EmailRoute.MAILS_PER_LOOK * EmailRoute.MAILS_PER_LOOK + 1;
        int last = Math.max(
                mail.getMessageNumber(), Math.min(first + EmailRoute.MAILS_PER_LOOK - 1, folder.getMessageCount()));
        FetchProfile names = new FetchProfile();
        names.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(folder.getMessages(first, last), names);
    }
}
