package io.tributary.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes amounts as {@code "119.00"}: at least two decimals, more only where they say something. */
final class PlainDecimal extends StdSerializer<BigDecimal> {
    private static final long serialVersionUID = 1;

    PlainDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
        BigDecimal shortest = value.stripTrailingZeros();
        json.writeString(shortest.setScale(Math.max(2, shortest.scale()), RoundingMode.UNNECESSARY)
                .toPlainString());
    }
}
