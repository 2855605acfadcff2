package io.tributary.intake.format.mail;

import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.mime.MimeHeaders;
import io.tributary.intake.translation.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Builds the tree of a mail's parts, within limits. What is merely ill-formed is taken as far as it goes. */
final class MailParser {
    private static final int MAX_PARTS = 200;
    private static final int MAX_DEPTH = 20;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(256 * 1024)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .build();

    private final MimeTokenStream tokens = new MimeTokenStream(CONFIG, new BoundedDescriptor());
    private final Deque<MailPart> open = new ArrayDeque<>();
    private final MailPart root = new MailPart();
    private int parts;

    private MailParser(byte[] mail) {
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(withLineFeeds(mail)));
    }

    static MailPart parse(byte[] mail) throws MalformedInputException {
        try {
            return new MailParser(mail).parts();
        } catch (MimeException | IOException e) {
            throw malformed("mail.malformed", "not a mail: " + e.getMessage());
        }
    }

    /** Only the header of the mail itself. */
    static MimeHeaders header(byte[] mail) throws MalformedInputException {
        try {
            return new MailParser(mail).header();
        } catch (MimeException | IOException e) {
            throw malformed("mail.malformed", "not a mail: " + e.getMessage());
        }
    }

    /** Lines that end in nothing but a carriage return, as on very old systems. */
    private static byte[] withLineFeeds(byte[] mail) {
        boolean anyReturn = false;
        for (byte b : mail) {
            if (b == '\n') {
                return mail;
            }
            anyReturn |= b == '\r';
        }
        if (!anyReturn) {
            return mail;
        }
        byte[] mended = mail.clone();
        for (int i = 0; i < mended.length; i++) {
            mended[i] = mended[i] == '\r' ? (byte) '\n' : mended[i];
        }
        return mended;
    }

    private MimeHeaders header() throws MimeException, IOException {
        for (EntityState state = tokens.getState(); state != EntityState.T_END_HEADER; state = tokens.next()) {
            if (state == EntityState.T_FIELD) {
                root.headers.add(tokens.getField());
            }
        }
        return root.headers;
    }

    private MailPart parts() throws MimeException, IOException, MalformedInputException {
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_MESSAGE, T_START_BODYPART -> start();
                case T_FIELD -> current().headers.add(tokens.getField());
                case T_START_MULTIPART -> current().becomeMultipart();
                // a multipart in which no boundary was found has all its text here
                case T_BODY, T_PREAMBLE -> current().fill(bytes());
                case T_END_BODYPART, T_END_MESSAGE -> open.pop().close();
                default -> {}
            }
        }
        return root;
    }

    private MailPart current() {
        return open.getFirst();
    }

    private void start() throws MalformedInputException {
        if (++parts > MAX_PARTS) {
            throw malformed("mail.too-many-parts", "more than " + MAX_PARTS + " parts");
        }
        if (open.size() > MAX_DEPTH) {
            throw malformed("mail.too-deep", "parts are nested deeper than " + MAX_DEPTH + " levels");
        }
        MailPart part = open.isEmpty() ? root : current().newChild();
        open.push(part);
    }

    /** Keeps what could be decoded where the encoding breaks off. */
    private byte[] bytes() throws IOException {
        InputStream in = tokens.getDecodedInputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            if (out.size() == 0) {
                throw e;
            }
        }
        return out.toByteArray();
    }

    private static MalformedInputException malformed(String code, String message) {
        return new MalformedInputException(new Problem("", code, message));
    }
}
