package io.tributary.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.launcher.Console;
import io.tributary.launcher.Instance;
import io.tributary.launcher.operations.HubClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Feeds the samples, waits until the hub is through with them, and shows the outcome. */
final class Demonstration {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long LOOK_EVERY_MILLIS = 500;

    private static final List<String> FILES = List.of(
            "file of customers into a watched folder",
            "files of invoices (one of them lacks a column)",
            "files of payments: the ERP's, and the bank's (camt.053)");

    private final MailServer mail;
    private final SocialPlatforms platforms;
    private final Path data;
    private final Console console;
    private final DroppedFiles files;

    Demonstration(MailServer mail, SocialPlatforms platforms, Path data, Console console) {
        this.mail = mail;
        this.platforms = platforms;
        this.data = data;
        this.console = console;
        this.files = new DroppedFiles(data);
    }

    /**
     * Shows everything.
     *
     * @return whether the books balanced in time
     */
    boolean show(Instance hub, HubClient client) throws InterruptedException {
        boolean complete = feed(hub, client);
        if (!complete) {
            console.say("! The hub is not through with the samples after %d s; the books below show where they are."
                    .formatted(PATIENCE.toSeconds()));
        }
        Summary summary = new Summary(client, console);
        summary.books();
        summary.quarantine();
        summary.goldenRecords();
        console.say("");
        console.say("Files that could not be taken, with the reason beside each:");
        files.failures().forEach(failure -> console.say("  " + data.resolve(failure)));
        addresses(hub);
        return complete;
    }

    /** Feeds all samples, and says whether the hub is through with them. */
    private boolean feed(Instance hub, HubClient client) throws InterruptedException {
        Post post = new Post(hub.url());
        console.say("");
        console.say("Feeding samples through every channel:");
        int promised = new WebForms(post).send();
        said(promised, "web forms by HTTP (one of them twice, one with a file, one by a robot)");
        said(mail.send(), "mails by SMTP, which the hub fetches by IMAP");
        int meta = platforms.sendMeta(post);
        said(meta, "Meta leads by signed webhook");
        console.say("      one webhook with a forged signature, refused with " + platforms.sendForged(post));
        int google = platforms.sendGoogle(post);
        said(google, "Google lead by webhook");
        promised += meta + google;
        boolean complete = true;
        for (int round = 0; round < files.rounds(); round++) {
            said(files.drop(round), FILES.get(round));
            complete = awaitBalance(client, promised);
        }
        long before = acceptedSoFar(client);
        int canonical = PartnerSystem.send(hub.broker());
        said(canonical, "canonical messages by JMS (one of them broken)");
        return awaitBalance(client, before + canonical) && complete;
    }

    private static long acceptedSoFar(HubClient client) {
        return client.get("api/status", Map.of())
                .path("totals")
                .path("accepted")
                .asLong();
    }

    private void said(int count, String what) {
        console.say("  %3d %s".formatted(count, what));
    }

    private boolean awaitBalance(HubClient client, long atLeast) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        String last = "";
        while (Instant.now().isBefore(deadline)) {
            JsonNode totals = client.get("api/status", Map.of()).path("totals");
            long waiting = mail.unseen() + files.waiting();
            String progress = "  … %s accepted, %s in flight, %d mails and files still outside"
                    .formatted(
                            totals.path("accepted").asText("?"),
                            totals.path("inFlight").asText("?"),
                            waiting);
            if (!progress.equals(last)) {
                console.say(progress);
                last = progress;
            }
            if (waiting == 0
                    && totals.path("accepted").asLong() >= atLeast
                    && totals.path("inFlight").asLong(-1) == 0
                    && totals.path("difference").asLong(-1) == 0) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return false;
    }

    private void addresses(Instance hub) {
        String url = hub.url();
        console.say("");
        console.say("Look around:");
        console.say("  sample form      " + url + "contact.html");
        console.say("  health           " + url + "health");
        console.say("  API description  " + url + "openapi");
        console.say("  REST API         curl -H \"Authorization: Bearer $(cat '%s')\" %sapi/status"
                .formatted(hub.tokenFile(), url));
        console.say("  commands         tributary quarantine list --data '%s'".formatted(data));
        console.say("");
    }
}
