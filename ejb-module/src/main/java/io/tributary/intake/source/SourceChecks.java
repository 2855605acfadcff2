package io.tributary.intake.source;

import io.tributary.intake.format.Formats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold for a source beyond the types of its members. */
@SuppressWarnings("ConstantValue") // YAML may leave out what a record demands
final class SourceChecks {
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final LocalDate SOME_DAY = LocalDate.of(1968, 1, 31);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    /** Takes what is wrong. */
    @FunctionalInterface
    interface Report {
        /** Something is wrong with the member at a JSON Pointer. */
        void problem(String pointer, String message);
    }

    private final Path mappings;
    private final Report report;

    SourceChecks(Path configDir, Report report) {
        this.mappings = configDir.resolve("mappings");
        this.report = report;
    }

    void check(Source source, String fileName) {
        if (!fileName.equals(source.name() + ".yaml")) {
            report.problem(
                    "/name",
                    "the source is called \"" + source.name() + "\" but its file " + fileName
                            + "; call one as the other: NAME.yaml");
        }
        if (source.name() == null || !source.name().matches("[a-z0-9][a-z0-9-]{0,59}")) {
            report.problem("/name", "a name is made of at most 60 lower case letters, digits and hyphens");
        }
        if (source.maxBytes() < 1) {
            report.problem("/maxBytes", "\"maxBytes\" must be more than nothing, such as 10485760 or 10MB");
        }
        if (source.region() != null && !COUNTRIES.contains(source.region())) {
            report.problem(
                    "/region", "\"" + source.region() + "\" is no country; write two capital letters such as DE");
        }
        format(source);
        channel(source);
    }

    private void format(Source source) {
        if (missing("/format", source.format())) {
            return;
        }
        if (Formats.find(source.format()).isEmpty()) {
            report.problem(
                    "/format",
                    "format \"" + source.format() + "\" is not known; known are " + String.join(", ", Formats.names()));
            return;
        }
        mapping(source);
        if (source.csv() != null) {
            csv(source.csv());
        }
    }

    private void mapping(Source source) {
        String mapping = source.mapping();
        if (mapping == null) {
            if (!source.format().equals("canonical")) {
                report.problem("/mapping", "\"mapping\" is missing; name a file under mappings/");
            }
        } else if (!mappings.resolve(mapping).normalize().startsWith(mappings.normalize())) {
            report.problem("/mapping", "\"" + mapping + "\" lies outside of mappings/");
        } else if (!Files.isRegularFile(mappings.resolve(mapping))) {
            report.problem("/mapping", "there is no file mappings/" + mapping);
        }
    }

    private void csv(Source.Csv csv) {
        if (!readsDates(csv.date())) {
            report.problem(
                    "/csv/date",
                    "\"" + csv.date()
                            + "\" is no pattern of day, month and year with four digits; write one such as dd.MM.yyyy");
        }
        if (csv.decimal() != '.' && csv.decimal() != ',') {
            report.problem("/csv/decimal", "\"decimal\" must be . or ,");
        }
        if (csv.delimiter() == csv.quote()) {
            report.problem("/csv/quote", "\"delimiter\" and \"quote\" must differ");
        }
    }

    private static boolean readsDates(String pattern) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            return LocalDate.parse(SOME_DAY.format(formatter), formatter).equals(SOME_DAY);
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private void channel(Source source) {
        if (missing("/channel", source.channel()) || !source.enabled()) {
            return;
        }
        switch (source.channel()) {
            case WEBFORM -> webform(source.webform());
            case EMAIL -> email(source.email());
            case BILLING -> folder(source.folder());
            case SOCIAL -> social(source);
            case TABLE -> {
                if (source.table() == null) {
                    missing("/table", null);
                } else {
                    new TableChecks(report).check(source.table());
                }
            }
            case JMS -> {
                // nothing of its own
            }
        }
    }

    private void webform(Source.@Nullable WebForm webform) {
        if (webform == null) {
            return;
        }
        for (String origin : webform.origins()) {
            if (!origin.matches("https?://[^/\\s]+")) {
                report.problem(
                        "/webform/origins",
                        "\"" + origin
                                + "\" is no origin; write scheme and host without a path, such as https://www.example.com");
            }
        }
        if (webform.ratePerMinute() < 1) {
            report.problem("/webform/ratePerMinute", "\"ratePerMinute\" must be at least 1");
        }
        if (webform.minimumFillTime().isNegative()) {
            report.problem("/webform/minimumFillTime", "\"minimumFillTime\" must not be negative");
        }
    }

    private void email(Source.@Nullable Email email) {
        if (missing("/email", email) || email == null) {
            return;
        }
        missing("/email/host", email.host());
        missing("/email/user", email.user());
        missing("/email/password", email.password());
        positive("/email/pollInterval", email.pollInterval());
        if (email.port() < 1 || email.port() > 65535) {
            report.problem("/email/port", "\"port\" must be between 1 and 65535");
        }
        if (email.tls() == Source.Email.Tls.NONE && email.host() != null && !LOOPBACK.contains(email.host())) {
            report.problem(
                    "/email/tls", "tls: none is only for a mail server on the same machine; write tls: implicit");
        }
    }

    private void folder(Source.@Nullable Folder folder) {
        if (missing("/folder", folder) || folder == null) {
            return;
        }
        missing("/folder/path", folder.path());
        positive("/folder/pollInterval", folder.pollInterval());
        if (folder.stableFor().isNegative()) {
            report.problem("/folder/stableFor", "\"stableFor\" must not be negative");
        }
    }

    private void social(Source source) {
        Source.Meta meta = source.meta();
        Source.Google google = source.google();
        if ("meta-lead".equals(source.format()) && !missing("/meta", meta) && meta != null) {
            missing("/meta/appSecret", meta.appSecret());
            missing("/meta/verifyToken", meta.verifyToken());
            missing("/meta/accessToken", meta.accessToken());
        }
        if ("google-lead".equals(source.format()) && !missing("/google", google) && google != null) {
            missing("/google/key", google.key());
        }
    }

    private boolean missing(String pointer, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            return false;
        }
        report.problem(pointer, "\"" + pointer.substring(pointer.lastIndexOf('/') + 1) + "\" is missing");
        return true;
    }

    private void positive(String pointer, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            report.problem(
                    pointer, "\"" + pointer.substring(pointer.lastIndexOf('/') + 1) + "\" must be longer than nothing");
        }
    }
}
