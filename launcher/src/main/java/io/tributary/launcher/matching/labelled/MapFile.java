package io.tributary.launcher.matching.labelled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The user's own word on what columns mean: YAML or JSON, from column to meaning, such as {@code birth_place: fact birth-place}. */
final class MapFile {
    private MapFile() {}

    static Map<String, Meaning> read(Path file) {
        try {
            Map<String, String> written = new YAMLMapper()
                    .readValue(Files.readString(file), new TypeReference<LinkedHashMap<String, String>>() {});
            Map<String, Meaning> map = new LinkedHashMap<>();
            if (written != null) {
                written.forEach((column, meaning) -> map.put(column, meaning(file, column, meaning)));
            }
            return map;
        } catch (JsonProcessingException e) {
            throw new LauncherException(
                    "%s should be YAML or JSON from column to meaning, such as 'birth_place: fact birth-place': %s"
                            .formatted(file, e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new LauncherException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Meaning meaning(Path file, String column, String meaning) {
        if (meaning == null || meaning.isBlank()) {
            return new Meaning(Member.IGNORE, "");
        }
        try {
            return Meaning.parse(meaning);
        } catch (LauncherException e) {
            throw new LauncherException("%s, %s: %s".formatted(file, column, e.getMessage()), e);
        }
    }
}
