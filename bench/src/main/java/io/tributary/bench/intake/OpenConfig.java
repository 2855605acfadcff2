package io.tributary.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the configuration in which one address may send as many forms as it likes; all else is as shipped. */
final class OpenConfig {
    private OpenConfig() {}

    static Path copy(Path config, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(config)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = target.resolve(config.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.write(copy, Files.readAllBytes(file));
        }
        Path source = target.resolve("sources/website.yaml");
        Files.writeString(
                source, Files.readString(source).replaceAll("ratePerMinute: \\d+", "ratePerMinute: 1000000000"));
        return target;
    }
}
