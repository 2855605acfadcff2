package io.tributary.intake.format;

import io.tributary.intake.format.camt.CamtFormat;
import io.tributary.intake.format.csv.CsvFormat;
import io.tributary.intake.format.form.FormFormat;
import io.tributary.intake.format.json.CanonicalFormat;
import io.tributary.intake.format.json.JsonFormat;
import io.tributary.intake.format.mail.MailFormat;
import io.tributary.intake.format.row.RowFormat;
import io.tributary.intake.format.social.GoogleLeadFormat;
import io.tributary.intake.format.social.MetaLeadFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every wire format that the hub can read, by the name by which source files call it. */
public final class Formats {
    private static final Map<String, RecordFormat> BY_NAME = Stream.<RecordFormat>of(
                    new CanonicalFormat(),
                    new FormFormat(),
                    new MailFormat(),
                    new JsonFormat(),
                    new CsvFormat(),
                    new CamtFormat(),
                    new RowFormat(),
                    new MetaLeadFormat(),
                    new GoogleLeadFormat())
            .collect(Collectors.toUnmodifiableMap(RecordFormat::name, Function.identity()));

    private Formats() {}

    /** The format of a name. */
    public static Optional<RecordFormat> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The format that reads a checked source.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static RecordFormat named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no format " + name));
    }

    /** All names, sorted. */
    public static List<String> names() {
        return BY_NAME.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }
}
