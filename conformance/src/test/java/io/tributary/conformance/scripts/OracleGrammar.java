package io.tributary.conformance.scripts;

import java.util.Optional;
import org.apache.shardingsphere.sql.parser.api.CacheOption;
import org.apache.shardingsphere.sql.parser.api.SQLParserEngine;
import org.apache.shardingsphere.sql.parser.exception.SQLParsingException;

/** The Oracle parser of ShardingSphere, the strictest there was to be had without a server. */
final class OracleGrammar {
    private static final SQLParserEngine ENGINE = new SQLParserEngine("Oracle", new CacheOption(1, 1L));

    private OracleGrammar() {}

    /** What it says against a statement as the driver is given it; nothing, if it accepts it. */
    static Optional<String> refusal(String sql) {
        try {
            ENGINE.parse(sql, false);
            return Optional.empty();
        } catch (SQLParsingException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** A statement file as Jdbi gives it to the driver: question marks for parameters and lists. */
    static String asSent(String sql) {
        StringBuilder sent = new StringBuilder();
        for (Token token : Token.of(sql)) {
            switch (token.kind()) {
                case PARAM -> sent.append("? ");
                case LIST -> sent.append("?, ?, ?, ? ");
                default -> sent.append(token.text()).append(token.is(".") ? "" : " ");
            }
        }
        return sent.toString().replace(" .", ".").strip();
    }
}
