package io.tributary.launcher.matching.labelled;

import java.util.stream.Stream;

/** Which comes first in dates such as 03/04/1985. One file has one way of writing; its clear dates tell that of the others. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /** The order in which most of the dates that can be read in one way only are written. */
    static DateOrder of(Stream<String> dates) {
        int balance = dates.mapToInt(date -> {
                    int[] parts = WrittenDate.twoPartsBeforeYear(date);
                    return parts.length == 0 ? 0 : Integer.compare(parts[1] > 12 ? 1 : 0, parts[0] > 12 ? 1 : 0);
                })
                .sum();
        return balance > 0 ? MONTH_FIRST : DAY_FIRST;
    }
}
