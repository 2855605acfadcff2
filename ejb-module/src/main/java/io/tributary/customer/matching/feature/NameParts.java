package io.tributary.customer.matching.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From tokens to the parts of a name. */
final class NameParts {
    private static final Set<String> PARTICLES = WordFile.words("name-particles.txt");

    /** Those that are no given names of anybody, so that they can be told when they stand at the end of the given names. */
    private static final Set<String> CERTAIN_PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "zu", "zur", "ter");

    private NameParts() {}

    /** A name of which it is known which words are given names. */
    static NameFeature named(List<NameToken> given, List<NameToken> family, boolean ordered) {
        List<NameToken> givenTokens = new ArrayList<>(given);
        List<NameToken> familyTokens = new ArrayList<>(family);
        String suffix = NameSuffix.take(familyTokens, 1);
        String suffixOfGiven = NameSuffix.take(givenTokens, 1);
        List<String> particles = new ArrayList<>(0);
        while (givenTokens.size() > 1
                && !familyTokens.isEmpty()
                && CERTAIN_PARTICLES.contains(
                        givenTokens.get(givenTokens.size() - 1).text())) {
            particles.add(0, givenTokens.remove(givenTokens.size() - 1).text());
        }
        removeParticles(familyTokens, particles);
        NameToken patronymic = Patronymics.take(givenTokens);
        joinSyllables(givenTokens, familyTokens);
        return new NameFeature(
                givenTokens, familyTokens, particles, patronymic, suffix == null ? suffixOfGiven : suffix, ordered);
    }

    /** A name of which only the words are known. */
    static NameFeature guessed(List<NameToken> tokens) {
        int size = tokens.size();
        if (size == 1) {
            return new NameFeature(List.of(), tokens, List.of(), null, null, false);
        }
        String suffix = NameSuffix.take(tokens, 2);
        NameFeature name = split(tokens);
        return suffix == null ? name : withSuffix(name, suffix);
    }

    private static NameFeature split(List<NameToken> tokens) {
        int size = tokens.size();
        int patronymic = FamilyPosition.patronymic(tokens);
        if (patronymic > 0) {
            // Ivanov Pyotr Sergeevich, or Pyotr Sergeevich Ivanov
            int from = patronymic == size - 1 ? 0 : patronymic + 1;
            int to = patronymic == size - 1 ? patronymic - 1 : size;
            return named(without(tokens, from, to), tokens.subList(from, to), true);
        }
        int particle = particleWithin(tokens);
        if (particle > 0) {
            return named(tokens.subList(0, particle), tokens.subList(particle, size), false);
        }
        if (FamilyPosition.initialsFollow(tokens)) {
            return named(tokens.subList(1, size), tokens.subList(0, 1), true);
        }
        return FamilyPosition.isFirst(tokens)
                ? named(tokens.subList(1, size), tokens.subList(0, 1), false)
                : named(tokens.subList(0, size - 1), tokens.subList(size - 1, size), false);
    }

    static NameFeature withSuffix(NameFeature name, String suffix) {
        return new NameFeature(
                name.given(), name.family(), name.particles(), name.patronymic(), suffix, name.ordered());
    }

    /** Whether all words but the last are particles, as in van der Berg. */
    static boolean particlesLead(List<NameToken> tokens) {
        return tokens.subList(0, tokens.size() - 1).stream().allMatch(token -> PARTICLES.contains(token.text()));
    }

    private static void removeParticles(List<NameToken> family, List<String> particles) {
        int i = 0;
        while (i < family.size() && family.size() > 1) {
            String text = family.get(i).text();
            boolean joinsTwo = i > 0
                    && i + 1 < family.size()
                    && text.length() == 1
                    && (text.equals("y") || text.equals("e") || text.equals("i"));
            boolean removable =
                    PARTICLES.contains(text) && i + 1 < family.size() || joinsTwo || text.equals("und") && i > 0;
            if (removable) {
                particles.add(text);
                family.remove(i);
            } else {
                i++;
            }
        }
    }

    private static int particleWithin(List<NameToken> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (PARTICLES.contains(tokens.get(i).text())) {
                return i;
            }
        }
        return -1;
    }

    /** Two syllables of a Chinese given name are one name: Xiao Ming is Xiaoming. */
    private static void joinSyllables(List<NameToken> given, List<NameToken> family) {
        if (given.size() == 2
                && family.size() == 1
                && given.stream().allMatch(token -> EastAsianFamilies.isSyllable(token.text()))
                && EastAsianFamilies.isPinyin(family.get(0).text())) {
            NameToken first = given.get(0);
            NameToken second = given.get(1);
            String written =
                    first.written() == null || second.written() == null ? null : first.written() + second.written();
            given.clear();
            given.add(new NameToken(first.text() + second.text(), written));
        }
    }

    private static List<NameToken> without(List<NameToken> tokens, int from, int to) {
        List<NameToken> rest = new ArrayList<>(tokens.subList(0, from));
        rest.addAll(tokens.subList(to, tokens.size()));
        return rest;
    }
}
