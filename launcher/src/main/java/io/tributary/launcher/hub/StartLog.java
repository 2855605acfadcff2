package io.tributary.launcher.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands what Payara Micro prints while it starts: whether the application was deployed, and if not, why. */
final class StartLog {
    private static final String CAUSED_BY = "Caused by: ";
    private static final String SERVER_IS_UP = "Payara Micro ";
    private static final String READY_IN = " ready in ";
    private static final String GAVE_UP = "Failed to start, exiting";

    /** How a new record begins. */
    private static final Pattern RECORD = Pattern.compile("\\[|\\d{4}-\\d\\d-\\d\\dT");

    private static final ObjectMapper JSON = new ObjectMapper();

    private boolean application;
    private boolean up;
    private boolean gaveUp;
    private String cause = "the application was not deployed";
    private boolean goesOn;

    /** Forgets an earlier start. */
    synchronized void reset() {
        application = false;
        up = false;
        gaveUp = false;
        cause = "the application was not deployed";
    }

    /** Takes notice of one printed line, which may be a JSON object with several lines in it. */
    synchronized void see(String printed) {
        if (!up) {
            lines(printed).forEach(this::seeOne);
        }
    }

    private static Stream<String> lines(String printed) {
        if (!printed.startsWith("{")) {
            return Stream.of(printed);
        }
        try {
            JsonNode record = JSON.readTree(printed);
            return Stream.of(record.path("message"), record.path("exception"))
                    .map(JsonNode::asText)
                    .flatMap(String::lines);
        } catch (JsonProcessingException e) {
            return Stream.of(printed);
        }
    }

    private void seeOne(String line) {
        if (up) {
            return;
        }
        boolean more = goesOn
                && !line.isBlank()
                && !Character.isWhitespace(line.charAt(0))
                && !RECORD.matcher(line).lookingAt();
        goesOn = line.startsWith(CAUSED_BY) || more;
        if (line.contains("\"Context Root\"")) {
            application = true;
        } else if (line.startsWith(CAUSED_BY)) {
            cause = line.substring(CAUSED_BY.length());
        } else if (more) {
            cause = cause + System.lineSeparator() + line;
        } else if (line.contains(READY_IN) && line.contains(SERVER_IS_UP)) {
            up = true;
        } else if (line.contains(GAVE_UP)) {
            gaveUp = true;
        }
    }

    /** Whether the server is up and has the application. */
    synchronized boolean isDeployed() {
        return up && application;
    }

    /**
     * Whether the server itself did not come up, before it looked at the application. Its services are started side by side, and now and then one asks for
     * another too early ({@code Config.getMonitoringService()} is null); the next start does well.
     */
    synchronized boolean gaveUp() {
        return gaveUp;
    }

    /** Whether the server is up without the application. */
    synchronized boolean hasFailed() {
        return up && !application;
    }

    /** The innermost cause that was printed last before the server was up. */
    synchronized String cause() {
        return cause;
    }
}
