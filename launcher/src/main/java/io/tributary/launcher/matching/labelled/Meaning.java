package io.tributary.launcher.matching.labelled;

import io.tributary.launcher.LauncherException;

/**
 * What a column means: a member, and for ids and facts which one.
 *
 * @param detail the system of an id or the name of a fact; empty for others
 */
record Meaning(Member member, String detail) {

    /** Reads {@code city} or {@code fact birth-place}. */
    static Meaning parse(String text) {
        String[] words = text.strip().split("\\s+", 2);
        Member member = Member.of(words[0])
                .orElseThrow(() -> new LauncherException(
                        "'%s' is nothing that a column can mean. There are: %s.".formatted(words[0], Member.words())));
        if (member.isNamed() == (words.length == 1)) {
            throw new LauncherException(
                    member.isNamed()
                            ? "'%s' needs a name behind it, such as 'fact birth-place' or 'id national-id'."
                                    .formatted(text)
                            : "'%s': nothing may stand behind '%s'.".formatted(text, words[0]));
        }
        return new Meaning(member, words.length == 1 ? "" : words[1].strip());
    }
}
