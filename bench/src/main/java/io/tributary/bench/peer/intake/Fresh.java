package io.tributary.bench.peer.intake;

import io.tributary.canonical.Envelope;
import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.matching.feature.Features;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form that takes effect, and whose it is as far as that is known; 0 where it isn't yet. */
final class Fresh {
    final long receipt;
    final Envelope envelope;
    final String sha256;
    final ContactForm form;
    final Features features;
    final String fingerprint;
    long customer;
    long profile;
    private @Nullable List<BlockingKey> keys;

    Fresh(long receipt, Envelope envelope, String sha256) {
        this.receipt = receipt;
        this.envelope = envelope;
        this.sha256 = sha256;
        this.form = ContactForm.read(envelope.body());
        this.features = Features.of(form.customer(), List.of());
        this.fingerprint = features.fingerprint();
    }

    void belongsTo(long customerId, long profileId) {
        customer = customerId;
        profile = profileId;
    }

    List<BlockingKey> keys() {
        List<BlockingKey> made = keys;
        if (made == null) {
            made = BlockingKey.of(features);
            keys = made;
        }
        return made;
    }
}
