package io.tributary.customer.matching.comparison;

import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.matching.feature.IdFeature;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Features made ready to be compared many times: words split, sounds known, dates read. Immutable in effect; may be shared by threads. */
public final class Portrait {
    private static final int FORMS = 4;
    private static final int PLACES = 6;

    final Kind kind;
    final PersonForm[] names;
    final PersonForm[] turned;
    final @Nullable PartialDate birthDate;
    final @Nullable String gender;
    final Place[] places;
    final Mailbox[] emails;
    final List<String> phones;
    final Named[] ids;
    final Named[] facts;
    final OrganisationName[] organisations;

    private Portrait(Features features) {
        kind = features.kind();
        names = features.names().stream().limit(FORMS).map(PersonForm::of).toArray(PersonForm[]::new);
        turned = features.names().stream().limit(FORMS).map(PersonForm::turned).toArray(PersonForm[]::new);
        birthDate = features.birthDate() == null ? null : PartialDate.parse(features.birthDate());
        gender = features.gender();
        places = features.addresses().stream().limit(PLACES).map(Place::of).toArray(Place[]::new);
        emails = features.emails().stream().map(Mailbox::of).toArray(Mailbox[]::new);
        phones = features.phones().stream().map(Portrait::digits).toList();
        ids = features.ids().stream().map(Named::of).toArray(Named[]::new);
        facts = features.facts().entrySet().stream().map(Named::of).toArray(Named[]::new);
        organisations = features.organisations().stream()
                .limit(FORMS)
                .map(OrganisationName::of)
                .toArray(OrganisationName[]::new);
    }

    /** Makes features ready. */
    public static Portrait of(Features features) {
        return new Portrait(features);
    }

    /** Whether it is a person or an organisation. */
    public Kind kind() {
        return kind;
    }

    private static String digits(String phone) {
        return phone.startsWith("+") ? phone.substring(1) : phone;
    }

    /**
     * A value with a name: an id with its system, a fact.
     *
     * @param field name of the comparison
     */
    record Named(String field, String value) {
        static Named of(IdFeature id) {
            return new Named("id:" + id.system(), id.value());
        }

        static Named of(Map.Entry<String, String> fact) {
            return new Named("fact:" + fact.getKey(), fact.getValue());
        }
    }
}
