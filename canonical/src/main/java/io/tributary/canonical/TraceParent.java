package io.tributary.canonical;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of W3C Trace Context: {@code 00-<trace id>-<parent id>-<flags>}. */
public final class TraceParent {
    /** Name of the HTTP header, of the JMS property and of the CloudEvents attribute. */
    public static final String NAME = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_DIGITS = 32;
    private static final int PARENT_DIGITS = 16;
    private static final String NOT_RECORDED = "-00";

    private TraceParent() {}

    /** What somebody sent, if it is one. */
    public static Optional<String> read(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> FORM.matcher(each).matches());
    }

    /** One for a delivery that came without: its trace id is that of the delivery, and nobody has recorded it. */
    public static String of(String trace) {
        String digits = trace.replace("-", "").toLowerCase(Locale.ROOT);
        String parent = digits.length() == TRACE_DIGITS ? digits.substring(TRACE_DIGITS - PARENT_DIGITS) : "";
        return read("00-" + digits + '-' + parent + NOT_RECORDED).orElseGet(TraceParent::fresh);
    }

    /** A new one that nobody has recorded. */
    public static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x%s"
                .formatted(random.nextLong() | 1, random.nextLong(), random.nextLong() | 1, NOT_RECORDED);
    }
}
