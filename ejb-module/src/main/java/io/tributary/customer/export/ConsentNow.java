package io.tributary.customer.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.canonical.consent.ConsentRule;
import io.tributary.canonical.consent.ConsentRule.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What holds now of acts of consent, for each kind, purpose and channel: see {@link ConsentRule}. */
final class ConsentNow {
    private ConsentNow() {}

    static List<ObjectNode> of(List<ObjectNode> acts) {
        Map<String, Map<Act, ObjectNode>> all = new TreeMap<>();
        for (ObjectNode act : acts) {
            String about = String.join(
                    "\n",
                    act.path("actKind").asText(),
                    act.path("purpose").asText(),
                    act.path("channelName").asText());
            all.computeIfAbsent(about, key -> new LinkedHashMap<>()).put(act(act), act);
        }
        List<ObjectNode> now = new ArrayList<>();
        for (Map<Act, ObjectNode> byAct : all.values()) {
            ConsentRule.deciding(byAct.keySet()).map(byAct::get).ifPresent(act -> {
                ObjectNode holds = act.deepCopy();
                holds.remove(List.of("from", "isTimeKnown")); // several acts may say the same at the same moment
                now.add(holds);
            });
        }
        return now;
    }

    private static Act act(ObjectNode act) {
        return new Act(
                act.path("from").toString(),
                act.path("isGranted").asInt() == 1,
                Instant.parse(act.path("occurredAt").asText()),
                act.path("isTimeKnown").asInt() == 1);
    }
}
