package io.tributary.customer.matching.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Given names that are forms of one name: Bob and Robert, Sasha and Aleksandr, Johann and John. A name may belong to several groups. The groups are in
 * {@code nicknames.txt}, one a line, the full name first.
 */
public final class Nicknames {
    private static final Map<String, List<String>> HEADS = read();

    private Nicknames() {}

    /** Whether two different names are forms of one. */
    public static boolean related(String one, String other) {
        List<String> heads = HEADS.get(one);
        List<String> others = HEADS.get(other);
        if (heads == null || others == null) {
            return false;
        }
        for (String head : heads) {
            if (others.contains(head)) {
                return true;
            }
        }
        return false;
    }

    /** The full names that a name may stand for; itself where it is no nickname. */
    public static List<String> fullNames(String name) {
        return HEADS.getOrDefault(name, List.of(name));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> heads = new HashMap<>();
        try (InputStream stream = Nicknames.class.getResourceAsStream("nicknames.txt")) {
            if (stream == null) {
                throw new IllegalStateException("nicknames.txt is not in the archive");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] names = line.strip().split(" +", -1);
                    for (String name : names) {
                        List<String> of = heads.computeIfAbsent(name, n -> new ArrayList<>(2));
                        if (!of.contains(names[0])) {
                            of.add(names[0]);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heads;
    }
}
