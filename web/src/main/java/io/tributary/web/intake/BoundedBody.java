package io.tributary.web.intake;

import java.io.IOException;
import java.io.InputStream;

/** Reads a request's body exactly as it came, but never more of it than allowed. */
final class BoundedBody {

    private BoundedBody() {}

    /**
     * Reads all bytes.
     *
     * @param declared what the sender says the length is, negative where it does not say; believed only when it is too much
     * @param max the longest body that is taken, in bytes
     * @throws EdgeRefusal 413 if there is more, 400 if the sender broke off
     */
    static byte[] read(InputStream content, long declared, long max) {
        if (declared > max) {
            throw tooLarge(max);
        }
        int limit = (int) Math.min(max, Integer.MAX_VALUE - 9L) + 1;
        byte[] bytes = readUpTo(content, limit);
        if (bytes.length == limit) {
            throw tooLarge(max);
        }
        return bytes;
    }

    private static byte[] readUpTo(InputStream content, int limit) {
        try {
            return content.readNBytes(limit);
        } catch (IOException e) {
            throw new EdgeRefusal(400, "The request broke off", "The body did not arrive completely.", e);
        }
    }

    private static EdgeRefusal tooLarge(long max) {
        return new EdgeRefusal(413, "Too large", "At most " + max + " bytes are taken in one request.");
    }
}
