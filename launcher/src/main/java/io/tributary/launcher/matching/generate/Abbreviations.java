package io.tributary.launcher.matching.generate;

import java.util.List;

/** Streets as people shorten them. */
final class Abbreviations {
    private static final List<String[]> SHORTER = List.of(
            new String[] {"straße", "str."},
            new String[] {"Straße", "Str."},
            new String[] {"Street", "St"},
            new String[] {"Avenue", "Ave"},
            new String[] {"Road", "Rd"},
            new String[] {"Lane", "Ln"},
            new String[] {"Drive", "Dr"},
            new String[] {"Boulevard", "Blvd"},
            new String[] {"Court", "Ct"},
            new String[] {"Calle", "C/"},
            new String[] {"Avenida", "Avda."},
            new String[] {"avenue", "av."},
            new String[] {"boulevard", "bd"},
            new String[] {"ulica ", "ul. "},
            new String[] {"aleja ", "al. "},
            new String[] {"улица", "ул."},
            new String[] {"проспект", "пр-т"},
            new String[] {"переулок", "пер."},
            new String[] {"шоссе", "ш."});

    private Abbreviations() {}

    static String of(String street) {
        for (String[] pair : SHORTER) {
            if (street.contains(pair[0])) {
                return street.replace(pair[0], pair[1]);
            }
        }
        return street;
    }
}
