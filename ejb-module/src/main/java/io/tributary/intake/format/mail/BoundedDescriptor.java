package io.tributary.intake.format.mail;

import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** Tells the parser about a part's type and encoding, from headers short enough: its effort grows with the square of their length. */
final class BoundedDescriptor implements BodyDescriptorBuilder {
    private static final int MAX_LENGTH = 16 * 1024;
    private static final Set<String> NEEDED = Set.of("content-type", "content-transfer-encoding");

    private final BodyDescriptorBuilder builder;

    BoundedDescriptor() {
        this(new DefaultBodyDescriptorBuilder());
    }

    private BoundedDescriptor(BodyDescriptorBuilder builder) {
        this.builder = builder;
    }

    @Override
    public void reset() {
        builder.reset();
    }

    @Override
    public @Nullable Field addField(RawField field) throws MimeException {
        ByteSequence raw = field.getRaw();
        boolean shortEnough = raw == null || raw.length() <= MAX_LENGTH;
        if (shortEnough && NEEDED.contains(field.getName().strip().toLowerCase(Locale.ROOT))) {
            builder.addField(field);
        }
        return null; // the field stays as it is
    }

    @Override
    public BodyDescriptor build() {
        return builder.build();
    }

    @Override
    public BodyDescriptorBuilder newChild() {
        return new BoundedDescriptor(builder.newChild());
    }
}
