package io.tributary.customer.matching.feature;

import java.util.Map;

/** Addresses in Han characters, which are written without gaps: from the province down to the room. They become what a Latin address says, parted by commas. */
final class HanAddress {
    private static final Map<Integer, String> ENDS = Map.ofEntries(
            Map.entry((int) '省', ","),
            Map.entry((int) '市', ","),
            Map.entry((int) '区', ","),
            Map.entry((int) '县', ","),
            Map.entry((int) '镇', ","),
            Map.entry((int) '乡', ","),
            Map.entry((int) '村', ","),
            Map.entry((int) '都', ","),
            Map.entry((int) '府', ","),
            Map.entry((int) '県', ","),
            Map.entry((int) '町', ","),
            Map.entry((int) '路', " rd "),
            Map.entry((int) '街', " st "),
            Map.entry((int) '巷', " ln "),
            Map.entry((int) '弄', " ln "),
            Map.entry((int) '号', ","));
    private static final String UNITS = "室楼层栋幢座";

    private HanAddress() {}

    static boolean is(String text) {
        return text.codePoints().anyMatch(Han::is);
    }

    /** The address in Latin letters. */
    static String latin(String text) {
        String simplified = Han.simplified(Latin.caseFolded(text))
                .replace("单元", "室")
                .replace("丁目", " ")
                .replace("番地", " ")
                .replace("大道", "路");
        StringBuilder latin = new StringBuilder(simplified.length() * 3);
        StringBuilder number = new StringBuilder();
        simplified.codePoints().limit(Latin.LIMIT).forEach(c -> {
            if (c >= '0' && c <= '9') {
                number.append((char) c);
                return;
            }
            if (UNITS.indexOf(c) >= 0 && !number.isEmpty()) {
                latin.append(", unit ").append(number).append(',');
                number.setLength(0);
                return;
            }
            flush(number, latin);
            String end = ENDS.get(c);
            if (end != null && !latin.isEmpty() && latin.charAt(latin.length() - 1) != ',') {
                latin.append(end);
            } else if (Han.is(c)) {
                latin.append(Han.pinyin(c));
            } else {
                latin.appendCodePoint(c);
            }
        });
        flush(number, latin);
        return latin.toString();
    }

    private static void flush(StringBuilder number, StringBuilder latin) {
        if (!number.isEmpty()) {
            latin.append(' ').append(number);
            number.setLength(0);
        }
    }
}
