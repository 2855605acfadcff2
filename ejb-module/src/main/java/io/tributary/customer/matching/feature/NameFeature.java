package io.tributary.customer.matching.feature;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's name. Titles and salutations are gone.
 *
 * @param given given names in their order, middle names and initials included
 * @param family words of the family name in their order, without particles; two for a double name
 * @param particles words such as {@code van}, {@code der}, {@code de}, {@code al} that stood before the family name, in their order
 * @param patronymic the father's name as part of an East Slavic name
 * @param suffix tells namesakes of one family apart: {@code jr}, {@code sr}, or a number such as {@code 3}
 * @param ordered whether it is known which words are given names and which the family name; otherwise the split is a guess, and any other may be the right one
 */
public record NameFeature(
        List<NameToken> given,
        List<NameToken> family,
        List<String> particles,
        @Nullable NameToken patronymic,
        @Nullable String suffix,
        boolean ordered)
        implements Comparable<NameFeature> {

    /** Lists are not to be changed. */
    public NameFeature {
        given = List.copyOf(given);
        family = List.copyOf(family);
        particles = List.copyOf(particles);
    }

    /** All words that name the person: given names, then the family name. */
    public List<NameToken> tokens() {
        return Stream.concat(given.stream(), family.stream()).toList();
    }

    /** Whether there is no name at all. */
    public boolean isEmpty() {
        return given.isEmpty() && family.isEmpty();
    }

    @Override
    public int compareTo(NameFeature other) {
        return toString().compareTo(other.toString());
    }
}
