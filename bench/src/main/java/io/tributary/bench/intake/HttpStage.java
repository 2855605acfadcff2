package io.tributary.bench.intake;

import io.tributary.bench.broker.QueueControl;
import io.tributary.bench.intake.traffic.Form;
import io.tributary.bench.intake.traffic.Forms;
import io.tributary.canonical.IntakeQueues;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forms over HTTP: how many are accepted in a second while nothing else is done with them, beside what the broker alone takes from as many
 * senders; and how many get to committed rows while they are sent. In turn, on one hub.
 */
final class HttpStage {
    private static final String OTHER_QUEUE = "bench.sends";
    private static final long SEED = 1_000;

    private final Arena arena;
    private final IntakeReport report;
    private final int producers;
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final Forms forms = new Forms(SEED);

    HttpStage(Arena arena, IntakeReport report, int producers) {
        this.arena = arena;
        this.report = report;
        this.producers = producers;
    }

    void measure(int runs, int warmUp, int messages) throws Exception {
        arena.tables().empty();
        HubContender hub = arena.closing().add(arena.hub(OpenConfig.copy(arena.config(), arena.data("open-config"))));
        try (QueueControl queues = arena.broker().queues()) {
            URI address = hub.url("forms/" + Form.SOURCE);
            report.progress("HTTP: warming up");
            toRows(address, warmUp);
            for (int run = 0; run < runs; run++) {
                note(run, "accepted", accepted(queues, address, messages));
                note(run, "broker, one connection", brokerAlone(queues, messages, true));
                note(run, "broker, a connection each", brokerAlone(queues, messages, false));
                note(run, "to rows", toRows(address, messages));
            }
        } finally {
            arena.closing().end(hub);
        }
        summarise(messages);
    }

    private void note(int run, String what, double rate) {
        rates.computeIfAbsent(what, any -> new ArrayList<>()).add(rate);
        report.progress("run %d, HTTP: %s: %.0f/s", run + 1, what, rate);
        report.put("http", json());
    }

    private double accepted(QueueControl queues, URI address, int messages) throws Exception {
        long before = arena.tables().decided();
        queues.pause(Form.QUEUE);
        queues.pause(IntakeQueues.ACCEPTED);
        try {
            return messages / new Producers(producers).post(address, forms.next(messages));
        } finally {
            queues.resume(Form.QUEUE);
            queues.resume(IntakeQueues.ACCEPTED);
            arena.drain().await(messages, before);
        }
    }

    private double brokerAlone(QueueControl queues, int messages, boolean oneConnection) throws Exception {
        double seconds =
                new Producers(producers).send(arena.broker(), OTHER_QUEUE, forms.next(messages), oneConnection);
        queues.empty(OTHER_QUEUE);
        return messages / seconds;
    }

    private double toRows(URI address, int messages) throws Exception {
        List<Form> sent = forms.next(messages);
        long before = arena.tables().decided();
        long started = System.nanoTime();
        new Producers(producers).post(address, sent);
        arena.drain().await(messages, before);
        return messages / ((System.nanoTime() - started) / 1e9);
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("producers", producers);
        rates.forEach((what, all) -> {
            Map<String, Object> entry = Summary.of(all).json();
            entry.put("all", all);
            json.put(what, entry);
        });
        return json;
    }

    private Summary rate(String what) {
        return Summary.of(rates.getOrDefault(what, List.of()));
    }

    /** Median of forms a second from HTTP to committed rows. */
    double rowsASecond() {
        return rate("to rows").median();
    }

    private void summarise(int messages) {
        report.line("");
        report.line(
                "Forms over HTTP, %d senders at the same time, %d forms a run (a second; medians, least and most)",
                producers, messages);
        rates.keySet()
                .forEach(what -> report.line("  %-58s %28s", what, rate(what).text(0)));
        double alone = Math.max(
                rate("broker, one connection").median(),
                rate("broker, a connection each").median());
        report.goal(
                "accepted / the broker alone, whichever way is faster",
                rate("accepted").median() / alone,
                "",
                0.5,
                true);
    }
}
