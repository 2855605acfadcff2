package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.AcceptedNotes;
import io.tributary.intake.Receipt;
import io.tributary.intake.Receipts;
import io.tributary.operations.Books;
import io.tributary.operations.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The books count what was received in a period, its first moment included and its last not. */
final class BooksContract implements Contract {

    @Override
    public Class<?> repository() {
        return Books.class;
    }

    @Override
    public void keep(Ground ground) {

        Instant from = Instant.parse("2031-10-26T00:00:00Z");
        Instant to = from.plus(Duration.ofDays(1));
        String source = "books";
        Receipt first = receipt(ground, source, from);
        Receipt last = receipt(ground, source, to.minusNanos(1000));
        ground.tell(Receipts.class, rows -> {
            rows.insert(
                    List.of(first, last, receipt(ground, source, from.minusNanos(1000)), receipt(ground, source, to)));
            rows.insertDuplicates(List.of(ground.sample(
                    Receipts.Duplicate.class, "receiptId", first.id(), "sourceName", source, "receivedAt", from)));
        });
        ground.tell(
                AcceptedNotes.Notes.class,
                rows -> rows.insert(List.of(
                        ground.sample(AcceptedNotes.Note.class, "sourceName", source, "receivedAt", from),
                        ground.sample(AcceptedNotes.Note.class, "sourceName", source, "receivedAt", from),
                        ground.sample(AcceptedNotes.Note.class, "sourceName", source, "receivedAt", from),
                        ground.sample(AcceptedNotes.Note.class, "sourceName", source, "receivedAt", to))));
        Expect.equal(
                "counts",
                List.of(
                        new Count(source, "ACCEPTED", 3),
                        new Count(source, "APPLIED", 2),
                        new Count(source, "DUPLICATE", 1)),
                ground.ask(Books.class, rows -> rows.counts(from, to)).stream()
                        .filter(count -> count.source().equals(source))
                        .sorted(Comparator.comparing(Count::fate))
                        .toList());
    }

    private static Receipt receipt(Ground ground, String source, Instant receivedAt) {
        return ground.sample(
                Receipt.class, "sourceName", source, "receivedAt", receivedAt, "receiptState", Receipt.State.APPLIED);
    }
}
