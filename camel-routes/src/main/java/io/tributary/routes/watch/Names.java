package io.tributary.routes.watch;

import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricUnits;

/** Names and meanings of the hub's metrics. */
final class Names {
    static final Metadata ACCEPTED = metric("tributary_accepted", "Records that the broker has on disk");
    static final Metadata NOT_ACCEPTED =
            metric("tributary_not_accepted", "Records that the broker did not take; their senders were told");
    static final Metadata ACCEPT = timer("tributary_accept", "From a record in hand to the broker's confirmation");
    static final Metadata DECIDED =
            metric("tributary_decided", "Records that came out of the intake transaction, whatever became of them");
    static final Metadata OUTCOMES = metric("tributary_outcomes", "What became of records in the intake transaction");
    static final Metadata WAIT =
            timer("tributary_queue_wait", "From acceptance to the begin of the transaction, oldest of each batch");
    static final Metadata LATENCY =
            timer("tributary_latency", "From acceptance to the committed effect, oldest of each batch");
    static final Metadata APPLY = timer("tributary_apply", "The intake transaction of a batch with its commit");
    static final Metadata BATCH_SIZE = metric("tributary_batch_size", "Records in a batch");
    static final Metadata BATCH_FAILURES = metric("tributary_batch_failures", "Transactions that were rolled back");
    static final Metadata TRANSLATED = metric("tributary_translated", "Records that were translated");
    static final Metadata TRANSLATE_SECONDS =
            metric("tributary_translate_time_seconds", "How long the translations took in all");
    static final Metadata PUBLISHED = metric("tributary_published", "Events that the broker has on disk");
    static final Metadata PUBLISH = timer("tributary_publish", "Sending a batch of events, with its confirmation");
    static final Metadata PUBLISH_DELAY =
            timer("tributary_publish_delay", "From the fact to its publication, oldest of each batch");
    static final Metadata PUBLISH_FAILURES = metric(
            "tributary_publish_failures", "Batches of events that could not be published, and stay in the outbox");
    static final Metadata QUEUE_MESSAGES = metric("tributary_queue_messages", "Messages in a queue");
    static final Metadata QUEUE_OLDEST =
            metric("tributary_queue_oldest_seconds", "Age of the oldest message that waits in a queue");
    static final Metadata INTAKE_FULL =
            metric("tributary_intake_full", "Queues at their bound, to which nothing more is sent");
    static final Metadata IN_HAND_OLDEST =
            metric("tributary_in_hand_oldest_seconds", "Age of the oldest message that is being applied");
    static final Metadata OUTBOX_EVENTS = metric("tributary_outbox_events", "Events that wait in the outbox");
    static final Metadata OUTBOX_OLDEST =
            metric("tributary_outbox_oldest_seconds", "Age of the oldest event that waits in the outbox");
    static final Metadata QUARANTINE = metric("tributary_quarantine_records", "Records that wait in quarantine");
    static final Metadata DEAD = metric("tributary_dead_letters", "Dead letters");
    static final Metadata POOL_IN_USE = metric("tributary_pool_in_use", "Database connections in use, of 40");
    static final Metadata POOL_TAKEN = metric("tributary_pool_taken", "Database connections taken from the pool");
    static final Metadata POOL_WAIT =
            metric("tributary_pool_wait_time_seconds", "How long was waited for connections in all");
    static final Metadata DISK_FREE = metric("tributary_disk_free_bytes", "Room on the disk of the data folder");
    static final Metadata DISK_USED = metric("tributary_disk_used_ratio", "How full the disk of the data folder is");
    static final Metadata HEALTH = metric("tributary_health", "1 where all is well, else 0");
    static final Metadata READ_AT =
            metric("tributary_watch_age_seconds", "How old the figures are that are looked up from time to time");

    private Names() {}

    private static Metadata metric(String name, String meaning) {
        return Metadata.builder().withName(name).withDescription(meaning).build();
    }

    private static Metadata timer(String name, String meaning) {
        return Metadata.builder()
                .withName(name)
                .withDescription(meaning)
                .withUnit(MetricUnits.NANOSECONDS)
                .build();
    }
}
