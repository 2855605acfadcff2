package io.tributary.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
    @Test
    void a_body_of_exactly_the_limit_is_taken_as_it_came() {
        byte[] body = {0, 1, (byte) 0xff, '\r'};

        assertThat(BoundedBody.read(new ByteArrayInputStream(body), 4, 4)).isEqualTo(body);
        assertThat(BoundedBody.read(new ByteArrayInputStream(body), -1, 4)).isEqualTo(body);
        assertThat(BoundedBody.read(InputStream.nullInputStream(), 0, 4)).isEmpty();
    }

    @Test
    void a_longer_body_is_refused_whatever_its_declared_length() {
        for (long declared : new long[] {-1, 1, 5}) {
            assertThatThrownBy(() -> BoundedBody.read(new ByteArrayInputStream(new byte[5]), declared, 4))
                    .isInstanceOfSatisfying(EdgeRefusal.class, refusal -> assertThat(refusal.status())
                            .isEqualTo(413));
        }
    }

    @Test
    void a_body_that_is_declared_too_long_is_not_read_at_all() {
        InputStream untouchable = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("was read");
            }
        };

        assertThatThrownBy(() -> BoundedBody.read(untouchable, 50_000_000, 4))
                .isInstanceOfSatisfying(EdgeRefusal.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(413));
        assertThatThrownBy(() -> BoundedBody.read(untouchable, 3, 4))
                .isInstanceOfSatisfying(EdgeRefusal.class, refusal -> assertThat(refusal.status())
                        .isEqualTo(400));
    }
}
