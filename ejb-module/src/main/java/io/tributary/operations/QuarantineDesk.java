package io.tributary.operations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Use case: look at what could not be understood. */
@Stateless
public class QuarantineDesk {
    private static final String ANY = "%";

    @Inject
    private Jdbi jdbi;

    /**
     * Entries, newest first.
     *
     * @param source name of a source; {@code null} for all
     * @param state one of {@link QuarantinedRecord#state}; {@code null} for all
     */
    public List<QuarantinedRecord> list(@Nullable String source, @Nullable String state, int limit) {
        return jdbi.withExtension(
                QuarantineEntries.class,
                entries -> entries.list(
                        source == null ? ANY : source, state == null ? ANY : state.toUpperCase(Locale.ROOT), limit));
    }

    /** How many wait, by source. */
    public List<OpenEntries> open() {
        return jdbi.withExtension(QuarantineEntries.class, QuarantineEntries::open);
    }

    /** One entry. */
    public Optional<QuarantinedRecord> find(long id) {
        return jdbi.withExtension(QuarantineEntries.class, entries -> entries.find(id));
    }

    /** The raw bytes of an entry that exists. */
    public RawInput raw(long id) {
        return jdbi.withExtension(QuarantineEntries.class, entries -> entries.raw(id));
    }
}
