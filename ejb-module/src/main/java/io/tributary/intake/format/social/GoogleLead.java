package io.tributary.intake.format.social;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.json.StrictJson;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The secret with which Google Ads proves that a lead is its own; it stands in the body. */
public final class GoogleLead {
    private static final String KEY = "google_key";

    private GoogleLead() {}

    /** The key that a body carries, to be compared in constant time; empty where it has none or is not JSON in UTF-8. */
    public static Optional<String> key(byte[] body) {
        try {
            withoutKey(body); // whoever trusts the key must be able to take it out
            return Optional.ofNullable(StrictJson.text(StrictJson.object(body).get(KEY)));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    /** The same body, byte for byte, but for the key's value: secrets must not reach the journal. */
    public static byte[] withoutKey(byte[] body) throws MalformedInputException {
        String text = decode(body);
        StringBuilder blanked = new StringBuilder();
        int copied = 0;
        try (JsonParser json = StrictJson.parser(text)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME && KEY.equals(json.currentName())) {
                    json.nextToken();
                    int from = (int) json.currentTokenLocation().getCharOffset();
                    json.skipChildren();
                    json.finishToken();
                    int to = (int) json.currentLocation().getCharOffset();
                    blanked.append(text, copied, from).append("\"\"");
                    copied = to;
                }
            }
        } catch (IOException e) {
            throw new MalformedInputException(new Problem("", "json.malformed", "not JSON"));
        }
        return blanked.append(text, copied, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String decode(byte[] body) throws MalformedInputException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedInputException(new Problem("", "json.encoding", "expected UTF-8"));
        }
    }
}
