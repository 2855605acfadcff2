package io.tributary.intake.format;

import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.io.InputStream;

/** Reads a delivery that is one record into memory, never more than its source allows. */
public final class DeliveryBytes {
    private DeliveryBytes() {}

    /** The bytes of a delivery. */
    public static byte[] of(Delivery delivery, Source source) throws MalformedInputException, IOException {
        int limit = (int) Math.min(source.maxBytes(), Integer.MAX_VALUE - 16);
        try (InputStream in = delivery.content().open()) {
            return checked(in.readNBytes(limit + 1), source);
        }
    }

    /** The same bytes, unless they are more than the source allows. */
    public static byte[] checked(byte[] bytes, Source source) throws MalformedInputException {
        if (bytes.length > source.maxBytes()) {
            throw new MalformedInputException(new Problem(
                    "", "input.too-large", "longer than the " + source.maxBytes() + " bytes that are taken"));
        }
        return bytes;
    }
}
