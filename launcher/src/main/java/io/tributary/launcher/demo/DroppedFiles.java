package io.tributary.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Drops the sample files into the watched folders. */
final class DroppedFiles {
    /** Customers first, so that invoices find theirs; invoices before what pays them. */
    private static final List<List<String>> ROUNDS = List.of(
            List.of("inbox/erp-customers/customers.csv"),
            List.of("inbox/erp-invoices/invoices.csv", "inbox/erp-invoices/invoices-without-total.csv"),
            List.of("inbox/erp-payments/payments.csv", "inbox/bank/statement.xml"));

    private final Path data;

    DroppedFiles(Path data) {
        this.data = data;
    }

    int rounds() {
        return ROUNDS.size();
    }

    /** Drops the files of one round, and says how many they are. */
    int drop(int round) {
        for (String sample : ROUNDS.get(round)) {
            try {
                Path target = data.resolve(sample);
                Files.createDirectories(target.getParent());
                Files.write(target, Samples.bytes("files/" + sample));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ROUNDS.get(round).size();
    }

    /** How many files the hub has not moved to {@code done/} or {@code failed/} yet. */
    long waiting() {
        return samples().map(data::resolve).filter(Files::exists).count();
    }

    /** What the hub says about files that it could not take. */
    List<String> failures() {
        return samples()
                .map(sample -> data.resolve(sample).resolveSibling("failed"))
                .distinct()
                .filter(Files::isDirectory)
                .flatMap(DroppedFiles::list)
                .map(file -> data.relativize(file).toString())
                .sorted()
                .toList();
    }

    private static Stream<String> samples() {
        return ROUNDS.stream().flatMap(List::stream);
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
