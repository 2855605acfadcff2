package io.tributary.web.intake;

import io.tributary.intake.translation.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that the hub does not take, with what its sender should be told. Nothing of it was accepted. */
class EdgeRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final String detail;
    private final transient List<Problem> problems;
    private final @Nullable Long retryAfterSeconds;

    EdgeRefusal(int status, String title, String detail) {
        this(status, title, detail, List.of(), null, null);
    }

    EdgeRefusal(int status, String title, String detail, Throwable cause) {
        this(status, title, detail, List.of(), null, cause);
    }

    EdgeRefusal(
            int status,
            String title,
            String detail,
            List<Problem> problems,
            @Nullable Long retryAfterSeconds,
            @Nullable Throwable cause) {
        super(title, cause);
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.problems = List.copyOf(problems);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static EdgeRefusal malformed(List<Problem> problems) {
        return new EdgeRefusal(400, "Cannot be understood", "The body could not be read.", problems, null, null);
    }

    static EdgeRefusal retryLater(int status, String title, String detail, long seconds) {
        return new EdgeRefusal(status, title, detail, List.of(), seconds, null);
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    List<Problem> problems() {
        return problems;
    }

    @Nullable Long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
