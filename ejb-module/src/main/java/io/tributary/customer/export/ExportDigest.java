package io.tributary.customer.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts the lines of an export as they pass, and hashes them. Not thread-safe. */
public final class ExportDigest {
    private final MessageDigest sha256 = sha256();
    private long goldenRecords;
    private long sourceRecords;

    /**
     * Takes the next line in.
     *
     * @return the line as it is written, with its end
     */
    public byte[] add(GoldenLine line) {
        byte[] bytes = (line.text() + "\n").getBytes(StandardCharsets.UTF_8);
        sha256.update(bytes);
        goldenRecords++;
        sourceRecords += line.sourceRecords();
        return bytes;
    }

    /** What has passed; to be asked once, at the end. */
    public Summary summary() {
        return new Summary(goldenRecords, sourceRecords, HexFormat.of().formatHex(sha256.digest()));
    }

    /**
     * An export in short.
     *
     * @param sha256 of all its lines, in lower-case hex
     */
    public record Summary(long goldenRecords, long sourceRecords, String sha256) {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
