package io.tributary.launcher.matching.generate;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A name in its own script and in Latin letters.
 *
 * @param written in its own script
 * @param latin in Latin letters
 */
record Word(String written, String latin) {
    private static final Map<Integer, String> PASSPORT = table(
            "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia");
    private static final Map<Integer, String> ENGLISH = table(
            "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya");
    private static final Map<Integer, String> GERMAN = table(
            "а=a б=b в=w г=g д=d е=e ё=jo ж=sch з=s и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=ch ц=z ч=tsch ш=sch щ=schtsch ъ= ы=y ь= э=e ю=ju я=ja");

    private static Map<Integer, String> table(String text) {
        Map<Integer, String> table = new HashMap<>();
        for (String each : text.split(" ")) {
            table.put((int) each.charAt(0), each.substring(2));
        }
        return table;
    }

    /** Reads {@code 伟:Wei} or a word that is Latin or can be rendered letter by letter. */
    static Word parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Word(text.strip(), render(text.strip(), ENGLISH))
                : new Word(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip());
    }

    /** In Latin letters, by one of several habits. */
    String rendered(Dice dice) {
        if (written.equals(latin)) {
            return plain(dice);
        }
        if (written.codePoints()
                .noneMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC)) {
            return latin;
        }
        return render(written, dice.chance(0.5) ? ENGLISH : dice.chance(0.7) ? PASSPORT : GERMAN);
    }

    /** Without marks, as old systems have it: Müller is Mueller or Muller. */
    String plain(Dice dice) {
        String text = dice.chance(0.5)
                ? written.replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("Ä", "Ae")
                        .replace("Ö", "Oe")
                        .replace("Ü", "Ue")
                : written;
        return Normalizer.normalize(text.replace("ß", "ss").replace("ł", "l").replace("Ł", "L"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    Word crossedWith(Word other) {
        String head = written.substring(0, (written.length() + 1) / 2);
        String tail = other.written.substring(other.written.length() / 2);
        return parse((head + tail).replaceAll("[’']", "").replaceAll("(?<=.)\\p{Lu}", "e"));
    }

    Word feminine() {
        String text = written;
        if (text.matches(".*(ов|ев|ёв|ин|ын)")) {
            text = text + "а";
        } else if (text.endsWith("ский")) {
            text = text.substring(0, text.length() - 2) + "ая";
        } else if (text.matches(".*(ski|cki|dzki)")) {
            text = text.substring(0, text.length() - 1) + "a";
        }
        return text.equals(written) ? this : parse(text);
    }

    /** The father's name as part of a child's. */
    Word patronymic(boolean male) {
        String stem = written.replaceFirst("й$", "е").replaceFirst("ь$", "е");
        String joined = stem.endsWith("е")
                ? stem + "в"
                : stem.matches(".*[ая]$") ? stem.substring(0, stem.length() - 1) : stem + "ов";
        return parse(joined + (stem.matches(".*[ая]$") ? (male ? "ич" : "инична") : male ? "ич" : "на"));
    }

    Word with(String separator, Word other) {
        return new Word(written + separator + other.written, latin + separator + other.latin);
    }

    private static String render(String text, Map<Integer, String> table) {
        StringBuilder rendered = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String latin = table.get(Character.toLowerCase(letter));
            if (latin == null) {
                rendered.appendCodePoint(letter);
            } else if (Character.isUpperCase(letter) && !latin.isEmpty()) {
                rendered.append(latin.substring(0, 1).toUpperCase(Locale.ROOT)).append(latin.substring(1));
            } else {
                rendered.append(latin);
            }
        });
        return rendered.toString();
    }
}
