package io.tributary.routes.billing;

import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.routes.ChannelAdapter;
import io.tributary.routes.gateway.RoomToTake;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Channel Adapter for watched folders. A file is taken when it has stopped growing; it moves to {@code done/} after the broker has all of its
 * records on disk, or to {@code failed/}, with the reason beside it, when it cannot be understood. When the broker is away, or too much of
 * the source waits already, it stays.
 */
@Dependent
public class FolderRoute extends ChannelAdapter {
    /** How long a file may be empty: who creates it before he writes it must not write into one that was moved away. */
    private static final Duration EMPTY_FOR = Duration.ofMinutes(1);

    private static final String TAKEABLE = "tributaryTakeableFiles";

    @Inject
    private SourceCatalog sources;

    @Inject
    private RoomToTake room;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "tributary.data.dir")
    private String dataDir;

    @Override
    protected void adapt() {
        UntakeableFiles untakeable = new UntakeableFiles(clock);
        GenericFileFilter<File> takeable =
                file -> isFilled(file) && !untakeable.has(file.getFile(), file.getLastModified());
        getContext().getRegistry().bind(TAKEABLE, takeable);
        for (Source source : sources.enabled(Channel.BILLING)) {
            Source.Folder folder = Objects.requireNonNull(source.folder());
            getContext().getRegistry().bind(RoomToTake.nameFor(source), room.strategy(source));
            from(endpoint(source, Path.of(dataDir).resolve(folder.path()), folder))
                    .routeId("billing-intake-" + source.name())
                    .routeDescription("Takes files of " + source.name())
                    .removeHeaders("*", "CamelFile*")
                    .process(new FileIntake(source, room, clock));
        }
    }

    private boolean isFilled(GenericFile<File> file) {
        return file.getFileLength() > 0 || file.getLastModified() < clock.millis() - EMPTY_FOR.toMillis();
    }

    private static String endpoint(Source source, Path path, Source.Folder folder) {
        return String.format(
                Locale.ROOT,
                "file:%s?antInclude=RAW(%s)&antFilterCaseSensitive=false&delay=%d&filter=#%s&readLock=changed&readLockMinLength=0&readLockMinAge=%d"
                        + "&readLockCheckInterval=%d&readLockTimeout=%d&readLockLoggingLevel=DEBUG&sortBy=file:modified"
                        + "&pollStrategy=#%s&move=${exchangeProperty.%s}",
                path,
                folder.include(),
                folder.pollInterval().toMillis(),
                TAKEABLE,
                folder.stableFor().toMillis(),
                Math.max(200, folder.stableFor().toMillis() / 2),
                folder.stableFor().toMillis() * 2 + 10_000,
                RoomToTake.nameFor(source),
                FileIntake.TARGET);
    }
}
