package io.tributary.customer.matching.key;

import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.customer.matching.feature.Features;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The texts of all keys of a portrayal. */
public final class KeyTexts {
    private static final int MOST = 40;

    private final Set<KeyText> texts = new LinkedHashSet<>();

    private KeyTexts() {}

    /** All texts, in a fixed order, without repetitions. */
    public static List<KeyText> of(Features features) {
        KeyTexts keys = new KeyTexts();
        ContactKeys.add(features, keys);
        Refinements refinements = Refinements.of(features);
        PersonKeys.add(features, refinements, keys);
        if (features.kind() == Kind.ORGANISATION) {
            OrganisationKeys.add(features, refinements, keys);
        }
        return keys.texts.stream().limit(MOST).toList();
    }

    /**
     * The text of one key.
     *
     * @param text kind and values
     * @param distinctive whether hardly two customers share it
     */
    public record KeyText(String text, boolean distinctive) {}

    /** Adds a key that customers may share by chance, unless one of its values is not known. */
    void add(String kind, String... values) {
        add(false, kind, values);
    }

    /** Adds a key that hardly two customers share, unless one of its values is not known. */
    void addDistinctive(String kind, String... values) {
        add(true, kind, values);
    }

    private void add(boolean distinctive, String kind, String... values) {
        StringBuilder text = new StringBuilder(kind);
        for (String value : values) {
            if (value.isEmpty()) {
                return;
            }
            text.append(':').append(value);
        }
        texts.add(new KeyText(text.toString(), distinctive));
    }
}
