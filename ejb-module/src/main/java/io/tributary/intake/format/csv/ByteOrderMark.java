package io.tributary.intake.format.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the first bytes of a text say about its charset.
 *
 * @param charset of the text
 * @param rest the text without the mark
 */
record ByteOrderMark(Charset charset, InputStream rest) {
    private enum Mark {
        UTF_8("UTF-8", 0xEF, 0xBB, 0xBF),
        UTF_32LE("UTF-32LE", 0xFF, 0xFE, 0, 0), // before UTF-16LE, which begins like it
        UTF_32BE("UTF-32BE", 0, 0, 0xFE, 0xFF),
        UTF_16LE("UTF-16LE", 0xFF, 0xFE),
        UTF_16BE("UTF-16BE", 0xFE, 0xFF),
        GB18030("GB18030", 0x84, 0x31, 0x95, 0x33);

        private final String charset;
        private final byte[] bytes;

        Mark(String charset, int... bytes) {
            this.charset = charset;
            this.bytes = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                this.bytes[i] = (byte) bytes[i];
            }
        }
    }

    /** Takes the mark off; without one the charset is {@code otherwise}. */
    static ByteOrderMark read(InputStream in, Charset otherwise) throws IOException {
        byte[] first = in.readNBytes(4);
        for (Mark mark : Mark.values()) {
            int length = mark.bytes.length;
            if (first.length >= length && Arrays.equals(first, 0, length, mark.bytes, 0, length)) {
                return new ByteOrderMark(Charset.forName(mark.charset), rest(in, first, length));
            }
        }
        Charset charset = otherwise.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : otherwise;
        return new ByteOrderMark(charset, rest(in, first, 0));
    }

    private static InputStream rest(InputStream in, byte[] first, int taken) throws IOException {
        PushbackInputStream rest = new PushbackInputStream(in, 4);
        rest.unread(first, taken, first.length - taken);
        return rest;
    }
}
