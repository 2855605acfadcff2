package io.tributary.routes.gateway;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Group commit: whoever comes while few others commit, commits; whoever comes meanwhile waits, and the first of them then commits for all who
 * wait. Each is told the outcome of the commit that had his own acceptance in it; of a group that the broker refuses, what is for
 * each queue is committed alone, so that a queue that is full harms nobody but its own senders. There are no threads of its own.
 *
 * <p>Source: DeWitt et al., Implementation Techniques for Main Memory Database Systems, SIGMOD 1984, section 5.2.
 */
final class GroupCommit {
    private static final int MOST_ENVELOPES = 256;
    private static final long MOST_BYTES = 1024 * 1024;

    private final Consumer<List<Acceptance>> transmission;
    private final Duration patience;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final int most;
    private int committing;

    /**
     * Makes one.
     *
     * @param transmission has all of its argument on disk when it returns, and throws if that is not known
     * @param most commits at the same time: with more than one, one is prepared while another waits for the disk
     * @param patience after which a caller is sent away whose commit was not begun
     */
    GroupCommit(Consumer<List<Acceptance>> transmission, int most, Duration patience) {
        this.most = most;
        this.transmission = transmission;
        this.patience = patience;
    }

    /** What a caller who waited is told. */
    private enum Turn {
        COMMIT_FOR_ALL,
        COMMITTED
    }

    private record Waiting(Acceptance acceptance, CompletableFuture<Turn> turn) {}

    /**
     * Returns when it is committed.
     *
     * @throws BrokerUnavailableException if it was not, is not known to be, or was not begun in time
     */
    void commit(Acceptance acceptance) {
        Waiting own = new Waiting(acceptance, new CompletableFuture<>());
        if (mayBegin(own) || turn(own) == Turn.COMMIT_FOR_ALL) {
            commitForAll(own);
        }
    }

    /** How many wait for a commit that has not begun. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean mayBegin(Waiting own) {
        if (committing < most) {
            committing++;
            return true;
        }
        waiting.addLast(own);
        return false;
    }

    private Turn turn(Waiting own) {
        try {
            return own.turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return takenMeanwhile(own, e);
        } catch (InterruptedException e) {
            Turn turn = takenMeanwhile(own, e);
            Thread.currentThread().interrupt();
            return turn;
        } catch (ExecutionException e) {
            throw new BrokerUnavailableException(e);
        }
    }

    /** Withdraws what nobody has taken yet; what somebody has is waited for, since it may be on disk in the end. */
    private Turn takenMeanwhile(Waiting own, Exception patience) {
        synchronized (this) {
            if (!own.turn.isDone() && waiting.remove(own)) {
                throw new BrokerUnavailableException(patience);
            }
        }
        try {
            return own.turn.join();
        } catch (CompletionException e) {
            throw new BrokerUnavailableException(e);
        }
    }

    private void commitForAll(Waiting own) {
        List<Waiting> group = group(own);
        try {
            commit(group);
        } catch (BrokerRefusedException e) {
            commitByQueue(group, own, e);
        } catch (RuntimeException | Error e) {
            failed(group, e);
            throw e;
        } finally {
            passOn();
        }
    }

    private void commit(List<Waiting> group) {
        transmission.accept(group.stream().map(Waiting::acceptance).toList());
        group.forEach(each -> each.turn.complete(Turn.COMMITTED));
    }

    /** Commits what is for each queue alone; the caller's own at last, so that he is told nothing but what became of that. */
    private void commitByQueue(List<Waiting> group, Waiting own, BrokerRefusedException refusal) {
        Map<String, List<Waiting>> shares =
                group.stream().collect(Collectors.groupingBy(each -> each.acceptance.queue()));
        List<Waiting> last = shares.remove(own.acceptance.queue());
        try {
            shares.values().forEach(this::commitUnlessRefused);
            if (last.size() == group.size()) {
                throw refusal;
            }
            commit(last);
        } catch (RuntimeException | Error e) {
            failed(group, e); // whoever has been told already stays told
            throw e;
        }
    }

    private void commitUnlessRefused(List<Waiting> share) {
        try {
            commit(share);
        } catch (BrokerRefusedException e) {
            failed(share, e);
        }
    }

    private static void failed(List<Waiting> group, Throwable failure) {
        group.forEach(each -> each.turn.completeExceptionally(failure));
    }

    /** The caller's own, and as many of those who wait as go into one transaction with it. */
    private synchronized List<Waiting> group(Waiting own) {
        List<Waiting> group = new ArrayList<>(List.of(own));
        int envelopes = own.acceptance.envelopes().size();
        long bytes = own.acceptance.bytes();
        for (Waiting next = waiting.peekFirst(); next != null; next = waiting.peekFirst()) {
            envelopes += next.acceptance.envelopes().size();
            bytes += next.acceptance.bytes();
            if (envelopes > MOST_ENVELOPES || bytes > MOST_BYTES) {
                break;
            }
            group.add(waiting.removeFirst());
        }
        return group;
    }

    private synchronized void passOn() {
        Waiting next = waiting.pollFirst();
        if (next == null) {
            committing--;
        } else {
            next.turn.complete(Turn.COMMIT_FOR_ALL);
        }
    }
}
