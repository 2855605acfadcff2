package io.tributary.customer.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What holds now of acts of consent: the latest act for each kind, purpose and channel; of two at one moment the one that does not grant. */
final class ConsentNow {
    private static final Comparator<ObjectNode> LATEST = Comparator.<ObjectNode, String>comparing(
                    act -> moment(act.path("occurredAt").asText()))
            .thenComparing(act -> -act.path("isGranted").asInt());

    private ConsentNow() {}

    static List<ObjectNode> of(List<ObjectNode> acts) {
        Map<String, ObjectNode> latest = new TreeMap<>();
        for (ObjectNode act : acts) {
            String about = String.join(
                    "\n",
                    act.path("actKind").asText(),
                    act.path("purpose").asText(),
                    act.path("channelName").asText());
            latest.merge(about, act, (a, b) -> LATEST.compare(a, b) >= 0 ? a : b);
        }
        List<ObjectNode> now = new ArrayList<>();
        for (ObjectNode act : latest.values()) {
            ObjectNode holds = act.deepCopy();
            holds.remove("from"); // several acts may say the same at the same moment
            now.add(holds);
        }
        return now;
    }

    /** ISO moments leave out what is zero at their end; with nine digits they sort as they follow each other. */
    private static String moment(String iso) {
        String bare = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
        int point = bare.indexOf('.');
        String whole = point < 0 ? bare : bare.substring(0, point);
        String fraction = point < 0 ? "" : bare.substring(point + 1);
        return whole + "." + fraction + "0".repeat(Math.max(0, 9 - fraction.length()));
    }
}
