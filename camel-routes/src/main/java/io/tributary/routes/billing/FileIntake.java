package io.tributary.routes.billing;

import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.Formats;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordFormat;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import io.tributary.routes.gateway.RoomToTake;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Splitter for files of any length: reads a file once to see that all of it can be understood, and once more to hand its records to the
 * gateway in portions, waiting where too much waits already. A crash in between is harmless, since the records have the same keys when the
 * file is read again; so is somebody who replaces the file meanwhile or goes on writing, since it then stays where it is.
 */
final class FileIntake implements Processor {
    /** Exchange property with the path, relative to the watched folder, that the file moves to. */
    static final String TARGET = "tributaryTarget";

    private static final int PORTION = 200;

    private final Source source;
    private final RoomToTake room;
    private final Clock clock;
    private final RecordFormat format;

    FileIntake(Source source, RoomToTake room, Clock clock) {
        this.room = room;
        this.source = source;
        this.clock = clock;
        this.format = Formats.named(source.format());
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Path file = Objects.requireNonNull(exchange.getIn().getBody(File.class)).toPath();
        String name = FileNames.dated(clock.instant(), String.valueOf(file.getFileName()));
        FileState before = FileState.of(file);
        try {
            check(file);
            take(file);
            before.require(file);
            exchange.setProperty(TARGET, "done/" + name);
        } catch (MalformedInputException e) {
            before.require(file);
            exchange.setProperty(TARGET, "failed/" + name);
            explain(Objects.requireNonNull(file.getParent()).resolve("failed").resolve(name + ".reason.txt"), e);
        }
    }

    private void check(Path file) throws MalformedInputException, IOException {
        long size = Files.size(file);
        if (size > source.maxBytes()) {
            throw new MalformedInputException(new Problem(
                    "",
                    "file.too-large",
                    "the file has " + size + " bytes; " + source.name() + " takes at most " + source.maxBytes()
                            + " (maxBytes in its source file)"));
        }
        format.split(delivery(file), source, record -> {});
    }

    private void take(Path file) throws MalformedInputException, IOException {
        List<RawRecord> portion = new ArrayList<>(PORTION);
        format.split(delivery(file), source, record -> {
            portion.add(record);
            if (portion.size() == PORTION) {
                room.accept(source, portion);
                portion.clear();
            }
        });
        if (!portion.isEmpty()) {
            room.accept(source, portion);
        }
    }

    private static Delivery delivery(Path file) {
        return new Delivery(() -> Files.newInputStream(file), null, String.valueOf(file.getFileName()));
    }

    private static void explain(Path reasonFile, MalformedInputException failure) throws IOException {
        Files.createDirectories(Objects.requireNonNull(reasonFile.getParent()));
        String reasons = failure.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
        Files.writeString(reasonFile, "Nothing of this file was taken.\n\n" + reasons + "\n");
    }
}
