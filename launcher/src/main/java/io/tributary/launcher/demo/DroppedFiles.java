package io.tributary.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Drops the sample files into the watched folders. */
final class DroppedFiles {
    private static final List<String> SAMPLES = List.of(
            "inbox/erp-customers/customers.csv",
            "inbox/erp-invoices/invoices.csv",
            "inbox/erp-invoices/invoices-without-total.csv",
            "inbox/erp-payments/payments.csv",
            "inbox/bank/statement.xml");

    private final Path data;

    DroppedFiles(Path data) {
        this.data = data;
    }

    int drop() {
        for (String sample : SAMPLES) {
            try {
                Path target = data.resolve(sample);
                Files.createDirectories(target.getParent());
                Files.write(target, Samples.bytes("files/" + sample));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return SAMPLES.size();
    }

    /** How many files the hub has not moved to {@code done/} or {@code failed/} yet. */
    long waiting() {
        return SAMPLES.stream().map(data::resolve).filter(Files::exists).count();
    }

    /** What the hub says about files that it could not take. */
    List<String> failures() {
        return SAMPLES.stream()
                .map(sample -> data.resolve(sample).resolveSibling("failed"))
                .distinct()
                .filter(Files::isDirectory)
                .flatMap(DroppedFiles::list)
                .map(file -> data.relativize(file).toString())
                .sorted()
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
