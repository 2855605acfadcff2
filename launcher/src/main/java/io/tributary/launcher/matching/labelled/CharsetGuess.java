package io.tributary.launcher.matching.labelled;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of bytes that don't say their charset: by the byte order mark, else UTF-8, else what Windows wrote in Western Europe. */
record CharsetGuess(Charset charset, String text) {
    private static final Charset OTHERWISE = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    static CharsetGuess of(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new CharsetGuess(
                    StandardCharsets.UTF_16LE, withoutMark(new String(bytes, StandardCharsets.UTF_16LE)));
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new CharsetGuess(
                    StandardCharsets.UTF_16BE, withoutMark(new String(bytes, StandardCharsets.UTF_16BE)));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new CharsetGuess(StandardCharsets.UTF_8, withoutMark(text));
        } catch (CharacterCodingException e) {
            return new CharsetGuess(OTHERWISE, new String(bytes, OTHERWISE));
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
