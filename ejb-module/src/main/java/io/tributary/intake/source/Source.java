package io.tributary.intake.source;

import io.tributary.canonical.IntakeQueues;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One configured source: who sends, how it is read, and what it means. Read from {@code config/sources/NAME.yaml}.
 *
 * @param name equals the file's name without {@code .yaml}; lower case letters, digits and hyphens
 * @param channel the way by which it reaches the hub
 * @param enabled whether the hub takes anything from it; it does unless told otherwise
 * @param format name of the {@link io.tributary.intake.format.RecordFormat} that reads it, such as {@code form} or {@code camt053}
 * @param mapping file under {@code config/mappings} that turns a record into canonical records; may be {@code null} only for
 *     format {@code canonical}
 * @param maxBytes the longest delivery that is taken, in bytes
 * @param region ISO 3166-1 alpha-2 code of the country whose dialling rules apply to phone numbers without a country code
 * @param webform settings of a source of channel {@code webform}, else {@code null}
 * @param email settings of a source of channel {@code email}, else {@code null}
 * @param folder settings of a source of channel {@code billing}, else {@code null}
 * @param table settings of a source of channel {@code table}, else {@code null}
 * @param csv settings of format {@code csv}, else {@code null}
 * @param meta settings of format {@code meta-lead}, else {@code null}
 * @param google settings of format {@code google-lead}, else {@code null}
 */
public record Source(
        String name,
        Channel channel,
        boolean enabled,
        String format,
        @Nullable String mapping,
        long maxBytes,
        @Nullable String region,
        @Nullable WebForm webform,
        @Nullable Email email,
        @Nullable Folder folder,
        @Nullable Table table,
        @Nullable Csv csv,
        @Nullable Meta meta,
        @Nullable Google google) {

    /** The longest delivery that is taken where a source does not say: 10 MiB. */
    public static final long DEFAULT_MAX_BYTES = 10L * 1024 * 1024;

    /** Fills what was left out. */
    @SuppressWarnings("ConstantValue") // YAML may leave members out
    public Source {
        maxBytes = maxBytes == 0 ? DEFAULT_MAX_BYTES : maxBytes;
        if (channel == Channel.WEBFORM && webform == null) {
            webform = WebForm.DEFAULTS;
        }
        if ("csv".equals(format) && csv == null) {
            csv = Csv.DEFAULTS;
        }
    }

    /** Name of the JMS queue in which its messages wait, and nobody else's. */
    public String queue() {
        return IntakeQueues.ofSource(name);
    }

    /**
     * A web form that posts to {@code /forms/NAME}.
     *
     * @param origins pages that may post from a browser, such as {@code https://www.example.com}; the hub's own pages always may
     * @param thankYou where a browser is sent after a form was accepted; a path or an absolute address; {@code null} shows a built-in page
     * @param keyField hidden field in which the page puts an id of its own making, so that sending twice makes one inquiry
     * @param honeypot field that people do not see; whoever fills it is held for a person to decide. {@code null} for none
     * @param startedField hidden field in which the page puts when it was opened, in milliseconds since 1970 (UTC)
     * @param minimumFillTime whoever is faster is held for a person to decide
     * @param ratePerMinute how many forms one address may send in a minute
     */
    public record WebForm(
            List<String> origins,
            @Nullable String thankYou,
            String keyField,
            @Nullable String honeypot,
            @Nullable String startedField,
            Duration minimumFillTime,
            int ratePerMinute) {

        static final WebForm DEFAULTS = new WebForm(List.of(), null, "_key", null, null, Duration.ofSeconds(2), 30);

        /** Fills what was left out. */
        @SuppressWarnings("ConstantValue") // YAML may leave members out
        public WebForm {
            origins = origins == null ? List.of() : List.copyOf(origins);
            keyField = keyField == null ? "_key" : keyField;
            minimumFillTime = minimumFillTime == null ? Duration.ofSeconds(2) : minimumFillTime;
            ratePerMinute = ratePerMinute == 0 ? 30 : ratePerMinute;
        }
    }

    /**
     * A mailbox that is read by IMAP.
     *
     * @param host mail server
     * @param port its port
     * @param tls {@code none} only for a server on the same machine
     * @param user account
     * @param password secret, from the environment or a file
     * @param mailbox IMAP folder
     * @param pollInterval how long to wait between looks
     */
    public record Email(
            String host, int port, Tls tls, String user, String password, String mailbox, Duration pollInterval) {

        /** Fills what was left out: implicit TLS, the port that belongs to it, INBOX, every ten seconds. */
        @SuppressWarnings("ConstantValue") // YAML may leave members out
        public Email {
            tls = tls == null ? Tls.IMPLICIT : tls;
            port = port == 0 ? (tls == Tls.IMPLICIT ? 993 : 143) : port;
            mailbox = mailbox == null ? "INBOX" : mailbox;
            pollInterval = pollInterval == null ? Duration.ofSeconds(10) : pollInterval;
        }

        /** How the connection to a mail server is protected. */
        public enum Tls {
            NONE,
            IMPLICIT
        }

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Email[" + user + " at " + host + ":" + port + ", " + tls + ", " + mailbox + ", " + pollInterval
                    + "]";
        }
    }

    /**
     * A watched folder.
     *
     * @param path folder, relative to the hub's data folder or absolute; {@code done/} and {@code failed/} are made inside it
     * @param include glob of the file names that are taken
     * @param pollInterval how long to wait between looks
     * @param stableFor how long a file must not have grown before it is taken
     */
    public record Folder(String path, String include, Duration pollInterval, Duration stableFor) {

        /** Fills what was left out: every file, looked for and to be left alone for two seconds. */
        @SuppressWarnings("ConstantValue") // YAML may leave members out
        public Folder {
            include = include == null ? "*" : include;
            pollInterval = pollInterval == null ? Duration.ofSeconds(2) : pollInterval;
            stableFor = stableFor == null ? Duration.ofSeconds(2) : stableFor;
        }
    }

    /**
     * A table, or a query of an existing database, that is looked at again and again for rows that are new or changed.
     *
     * @param url JDBC address; {@code null} for the hub's own database
     * @param user account
     * @param password secret, from the environment or a file
     * @param query selects rows from {@code :after} on, by the watermark; the hub orders and limits them
     * @param watermark column of the result that grows with every change
     * @param watermarkType what the watermark is
     * @param start where to begin, written as a watermark; {@code null} for the first row
     * @param key columns of the result that together name the thing that the row is about
     * @param interval how long to wait between looks
     * @param fetch how many rows are read at once
     * @param lag how long a transaction of that database may take; a row that becomes visible so much later than its watermark is not lost
     */
    public record Table(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            String query,
            String watermark,
            WatermarkType watermarkType,
            @Nullable String start,
            List<String> key,
            Duration interval,
            int fetch,
            Duration lag) {

        /** Fills what was left out: every ten seconds, five hundred rows, transactions of at most a minute. */
        @SuppressWarnings("ConstantValue") // YAML may leave members out
        public Table {
            watermarkType = watermarkType == null ? WatermarkType.TIMESTAMP : watermarkType;
            key = key == null ? List.of() : List.copyOf(key);
            interval = interval == null ? Duration.ofSeconds(10) : interval;
            fetch = fetch == 0 ? 500 : fetch;
            lag = lag == null ? Duration.ofMinutes(1) : lag;
        }

        /** What a watermark is. Days count as timestamps. */
        public enum WatermarkType {
            TIMESTAMP,
            NUMBER,
            TEXT
        }

        /** Leaves the password out, and what an address may hold of one. */
        @Override
        public String toString() {
            return "Table[" + (url == null ? "own database" : url.replaceAll("[?;].*", "")) + ", " + watermark + ", "
                    + key + ", " + interval + "]";
        }
    }

    /**
     * How a CSV export is written.
     *
     * @param delimiter one character
     * @param quote one character
     * @param charset a byte order mark in the file overrides it
     * @param decimal decimal separator of columns of type {@code decimal}: {@code .} or {@code ,}
     * @param date pattern of columns of type {@code date}, as in {@link java.time.format.DateTimeFormatter}
     * @param columns every column that must be there, with its type; others are passed on as text
     * @param key columns that together are the row's id; without any, the whole row is its own id
     */
    public record Csv(
            char delimiter,
            char quote,
            Charset charset,
            char decimal,
            String date,
            Map<String, ColumnType> columns,
            List<String> key) {

        static final Csv DEFAULTS = new Csv(',', '"', StandardCharsets.UTF_8, '.', "yyyy-MM-dd", Map.of(), List.of());

        /** Fills what was left out: commas, double quotes, UTF-8, decimal points, ISO dates. */
        @SuppressWarnings("ConstantValue") // YAML may leave members out
        public Csv {
            delimiter = delimiter == 0 ? ',' : delimiter;
            quote = quote == 0 ? '"' : quote;
            charset = charset == null ? StandardCharsets.UTF_8 : charset;
            decimal = decimal == 0 ? '.' : decimal;
            date = date == null ? "yyyy-MM-dd" : date;
            columns = columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            key = key == null ? List.of() : List.copyOf(key);
        }

        /** What a column holds. Decimals and dates reach the mapping as {@code 1234.56} and {@code 2026-01-31}. */
        public enum ColumnType {
            TEXT,
            DECIMAL,
            DATE
        }
    }

    /**
     * Meta (Facebook and Instagram) lead ads.
     *
     * @param appSecret with which Meta signs its webhooks
     * @param verifyToken which Meta sends when it verifies the webhook's address
     * @param graphUrl base address of the Graph API, without version
     * @param graphVersion such as {@code v25.0}
     * @param accessToken page access token for fetching leads
     */
    public record Meta(String appSecret, String verifyToken, String graphUrl, String graphVersion, String accessToken) {

        /** Fills what was left out: Meta's own address, and the version that this was written for. */
        @SuppressWarnings("ConstantValue") // YAML may leave members out
        public Meta {
            graphUrl = graphUrl == null ? "https://graph.facebook.com" : graphUrl;
            graphVersion = graphVersion == null ? "v25.0" : graphVersion;
        }

        /** Leaves the secrets out. */
        @Override
        public String toString() {
            return "Meta[" + graphUrl + "/" + graphVersion + "]";
        }
    }

    /**
     * Google Ads lead forms.
     *
     * @param key the {@code google_key} that every delivery must carry
     */
    public record Google(String key) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Google[]";
        }
    }
}
