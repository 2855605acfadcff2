package io.tributary.customer.matching;

import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.matching.key.KeyTexts;
import io.tributary.customer.matching.key.KeyTexts.KeyText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Something that two portrayals of one customer probably share, by which candidates are found with an index look-up. A portrayal has several, so that slips in one or
 * two fields leave one that is shared; coarse ones and refined ones, so that a common name is still found when its coarse key is too common. Keys are stored: how they are
 * made must not change without a rebuild.
 *
 * @param text kind and values
 * @param hash first eight bytes of the text's SHA-256
 * @param distinctive whether hardly two customers share it: whoever has the same one is probably the same customer
 */
public record BlockingKey(String text, long hash, boolean distinctive) {
    /** All keys of a portrayal, in a fixed order, without repetitions. */
    public static List<BlockingKey> of(Features features) {
        return KeyTexts.of(features).stream().map(BlockingKey::of).toList();
    }

    private static BlockingKey of(KeyText key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.text().getBytes(StandardCharsets.UTF_8));
            return new BlockingKey(key.text(), ByteBuffer.wrap(digest).getLong(), key.distinctive());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
