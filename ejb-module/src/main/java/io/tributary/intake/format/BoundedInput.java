package io.tributary.intake.format;

import io.tributary.intake.translation.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to deliver more bytes than a source may send. */
public final class BoundedInput extends FilterInputStream {
    private final long maxBytes;
    private long count;

    /** Lets so many bytes of another stream pass. */
    public BoundedInput(InputStream in, long maxBytes) {
        super(in);
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) throws TooLongException {
        count += bytes;
        if (count > maxBytes) {
            throw new TooLongException(
                    "", "input.too-large", "is longer than the " + maxBytes + " bytes that are taken");
        }
    }

    /** More than the hub is willing to read; not a failure of the medium. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        /** Says what was too long. */
        public TooLongException(String path, String code, String message) {
            super(message);
            problem = new Problem(path, code, message);
        }

        /** What was too long. */
        public Problem problem() {
            return problem;
        }
    }
}
