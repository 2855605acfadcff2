package io.tributary.routes.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tributary.canonical.Envelope;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String FULL = "intake.full";

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<List<String>> commits = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<Void> disk = new CompletableFuture<>();
    private final GroupCommit held = new GroupCommit(this::write, 1, LONG);

    @AfterEach
    void end() {
        disk.complete(null);
        callers.shutdownNow();
    }

    @Test
    void all_who_come_during_a_commit_share_the_next() throws Exception {
        Future<?> first = committing(held, acceptance("a", 1));
        List<Future<?>> others = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            others.add(waiting(held, acceptance("b" + i, 1)));
        }

        disk.complete(null);

        first.get(60, SECONDS);
        for (Future<?> other : others) {
            other.get(60, SECONDS);
        }
        assertThat(commits).containsExactly(List.of("a"), List.of("b0", "b1", "b2", "b3", "b4"));
    }

    @Test
    void a_failed_commit_fails_for_each_of_its_group_and_for_nobody_else() throws Exception {
        GroupCommit failing = new GroupCommit(
                group -> {
                    write(group);
                    if (keys(group).contains("bad")) {
                        throw new BrokerUnavailableException("no disk");
                    }
                },
                1,
                LONG);
        Future<?> before = committing(failing, acceptance("before", 1));
        Future<?> neighbour = waiting(failing, acceptance("neighbour", 1));
        Future<?> bad = waiting(failing, acceptance("bad", 1));

        disk.complete(null);

        before.get(60, SECONDS);
        assertThatThrownBy(() -> neighbour.get(60, SECONDS)).hasRootCauseMessage("no disk");
        assertThatThrownBy(() -> bad.get(60, SECONDS)).hasRootCauseMessage("no disk");
        failing.commit(acceptance("after", 1));
        assertThat(commits).containsExactly(List.of("before"), List.of("neighbour", "bad"), List.of("after"));
    }

    @Test
    void of_a_group_that_the_broker_refuses_only_those_fail_whose_queue_it_is() throws Exception {
        GroupCommit refusing = refusing();
        Future<?> before = committing(refusing, acceptance("before", 1));
        Future<?> leader = waiting(refusing, acceptance("leader", 1));
        List<Future<?>> refused =
                List.of(waiting(refusing, acceptance(FULL, "one", 1)), waiting(refusing, acceptance(FULL, "other", 1)));
        Future<?> last = waiting(refusing, acceptance("last", 1));

        disk.complete(null);

        before.get(60, SECONDS);
        leader.get(60, SECONDS);
        last.get(60, SECONDS);
        assertThat(refused).allSatisfy(each -> assertThatThrownBy(() -> each.get(60, SECONDS))
                .hasRootCauseMessage("full"));
        assertThat(commits)
                .containsExactly(
                        List.of("before"),
                        List.of("leader", "one", "other", "last"),
                        List.of("one", "other"),
                        List.of("leader", "last"));
    }

    @Test
    void who_leads_a_refused_group_may_be_the_one_who_is_refused() throws Exception {
        GroupCommit refusing = refusing();
        Future<?> before = committing(refusing, acceptance("before", 1));
        Future<?> refused = waiting(refusing, acceptance(FULL, "refused", 1));
        Future<?> good = waiting(refusing, acceptance("good", 1));

        disk.complete(null);

        before.get(60, SECONDS);
        good.get(60, SECONDS);
        assertThatThrownBy(() -> refused.get(60, SECONDS)).hasRootCauseMessage("full");
    }

    @Test
    void when_the_broker_goes_while_a_refused_group_is_taken_apart_nobody_waits_for_it() throws Exception {
        GroupCommit refusing = new GroupCommit(
                group -> {
                    write(group);
                    if (group.size() == 3) {
                        throw new BrokerRefusedException(new JMSException("full"));
                    }
                    if (keys(group).contains("gone")) {
                        throw new BrokerUnavailableException("gone");
                    }
                },
                1,
                LONG);
        Future<?> before = committing(refusing, acceptance("before", 1));
        List<Future<?>> group = List.of(
                waiting(refusing, acceptance("leader", 1)),
                waiting(refusing, acceptance(FULL, "gone", 1)),
                waiting(refusing, acceptance("last", 1)));

        disk.complete(null);

        before.get(60, SECONDS);
        assertThat(group).allSatisfy(each -> assertThatThrownBy(() -> each.get(60, SECONDS))
                .hasRootCauseMessage("gone"));
        assertThat(commits).containsExactly(List.of("before"), List.of("leader", "gone", "last"), List.of("gone"));
    }

    @Test
    void who_waits_too_long_is_sent_away_and_nothing_of_his_is_sent() throws Exception {
        GroupCommit impatient = new GroupCommit(this::write, 1, Duration.ofMillis(20));
        Future<?> first = committing(impatient, acceptance("first", 1));

        assertThatThrownBy(() -> impatient.commit(acceptance("late", 1)))
                .isInstanceOf(BrokerUnavailableException.class);

        disk.complete(null);
        first.get(60, SECONDS);
        impatient.commit(acceptance("next", 1));
        assertThat(commits).containsExactly(List.of("first"), List.of("next"));
    }

    @Test
    void a_long_message_does_not_share_and_none_is_cut_in_two() throws Exception {
        Future<?> first = committing(held, acceptance("first", 1));
        List<Future<?>> others = List.of(
                waiting(held, acceptance("small", 1)),
                waiting(held, acceptance("long", 2 * 1024 * 1024)),
                waiting(held, acceptance("last", 1)));

        disk.complete(null);

        first.get(60, SECONDS);
        for (Future<?> other : others) {
            other.get(60, SECONDS);
        }
        assertThat(commits).containsExactly(List.of("first"), List.of("small"), List.of("long"), List.of("last"));
    }

    @Test
    void everything_of_many_callers_is_committed_exactly_once() throws Exception {
        GroupCommit group = new GroupCommit(acceptances -> commits.add(keys(acceptances)), 3, LONG);
        List<Future<?>> all = new ArrayList<>();
        for (int caller = 0; caller < 16; caller++) {
            int number = caller;
            all.add(callers.submit(
                    () -> IntStream.range(0, 500).forEach(i -> group.commit(acceptance(number + "-" + i, 1)))));
        }

        for (Future<?> each : all) {
            each.get(60, SECONDS);
        }

        assertThat(commits.stream().flatMap(List::stream)).hasSize(16 * 500).doesNotHaveDuplicates();
    }

    /** Refuses whatever has something for a queue that is full. */
    private GroupCommit refusing() {
        return new GroupCommit(
                group -> {
                    write(group);
                    if (group.stream().anyMatch(each -> each.queue().equals(FULL))) {
                        throw new BrokerRefusedException(new JMSException("full"));
                    }
                },
                1,
                LONG);
    }

    /** Takes as long as the disk is held. */
    private void write(List<Acceptance> group) {
        commits.add(keys(group));
        begun.countDown();
        disk.join();
    }

    /** Returns when its commit has begun. */
    private Future<?> committing(GroupCommit group, Acceptance acceptance) throws InterruptedException {
        Future<?> call = callers.submit(() -> group.commit(acceptance));
        assertThat(begun.await(60, SECONDS)).isTrue();
        return call;
    }

    /** Returns when the caller waits. */
    private Future<?> waiting(GroupCommit group, Acceptance acceptance) {
        int before = group.waiting();
        Future<?> call = callers.submit(() -> group.commit(acceptance));
        await().atMost(LONG).until(() -> group.waiting() > before);
        return call;
    }

    private static List<String> keys(List<Acceptance> group) {
        return group.stream()
                .flatMap(acceptance -> acceptance.envelopes().stream())
                .map(Envelope::key)
                .toList();
    }

    private static Acceptance acceptance(String key, int bytes) {
        return acceptance("intake.website", key, bytes);
    }

    private static Acceptance acceptance(String queue, String key, int bytes) {
        Envelope envelope =
                new Envelope("website", key, "trace-" + key, Instant.EPOCH, null, null, new byte[bytes], null);
        return new Acceptance(queue, List.of(envelope), true);
    }
}
