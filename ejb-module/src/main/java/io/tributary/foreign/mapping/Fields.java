package io.tributary.foreign.mapping;

import static io.tributary.foreign.mapping.FieldKind.CODE;
import static io.tributary.foreign.mapping.FieldKind.DATE;
import static io.tributary.foreign.mapping.FieldKind.DECIMAL;
import static io.tributary.foreign.mapping.FieldKind.FLAG;
import static io.tributary.foreign.mapping.FieldKind.INTEGER;
import static io.tributary.foreign.mapping.FieldKind.MOMENT;
import static io.tributary.foreign.mapping.FieldKind.TEXT;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.billing.Invoice;
import io.tributary.canonical.billing.Payment;
import io.tributary.canonical.consent.ConsentAct;
import io.tributary.canonical.inquiry.Inquiry;
import io.tributary.canonical.lead.Lead;
import io.tributary.intake.translation.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue of canonical fields: one line for each. */
public final class Fields {
    private static final String CUSTOMER_PREFIX = "customer.";
    private static final String IDENTIFIER_PREFIX = "identifier.";
    private static final String ANSWER_PREFIX = "answer.";

    /** Of every row. */
    private static final List<Field> COMMON = List.of(
            field("customerId", INTEGER, Subject::customerId),
            field("source", TEXT, subject -> subject.message().source()),
            field("messageKey", TEXT, subject -> subject.message().key()),
            field("trace", TEXT, subject -> subject.message().trace()),
            field("receivedAt", MOMENT, subject -> subject.message().receivedAt()),
            field("now", MOMENT, Subject::now),
            field("user", TEXT, subject -> "tributary"));

    private static final List<Field> CUSTOMER = List.of(
            golden("kind", CODE, CustomerRow::customerKind, "PERSON", "ORGANISATION"),
            golden("displayName", TEXT, CustomerRow::displayName),
            golden("givenName", TEXT, CustomerRow::givenName),
            golden("familyName", TEXT, CustomerRow::familyName),
            golden("salutation", TEXT, CustomerRow::salutation),
            golden("title", TEXT, CustomerRow::title),
            golden("organisation", TEXT, CustomerRow::organisationName),
            golden("birthDate", DATE, CustomerRow::birthDate),
            golden("language", TEXT, CustomerRow::languageTag),
            golden("state", TEXT, CustomerRow::customerState),
            golden("version", INTEGER, row -> (long) row.versionNo()),
            golden("createdAt", MOMENT, CustomerRow::createdAt),
            golden("updatedAt", MOMENT, CustomerRow::updatedAt),
            golden("updatedBy", TEXT, CustomerRow::updatedBy),
            field("name", TEXT, Fields::name),
            element("email", TEXT, Each.EMAIL),
            first("email.first", Each.EMAIL, "email"),
            element("phone", TEXT, Each.PHONE),
            first("phone.first", Each.PHONE, "phone"),
            element("address.lines", TEXT, Each.ADDRESS),
            element("address.postalCode", TEXT, Each.ADDRESS),
            element("address.city", TEXT, Each.ADDRESS),
            element("address.region", TEXT, Each.ADDRESS),
            element("address.country", TEXT, Each.ADDRESS),
            field("address.line1", TEXT, subject -> StreetLines.line(lines(subject), 1)),
            field("address.line2", TEXT, subject -> StreetLines.line(lines(subject), 2)),
            field("address.line3", TEXT, subject -> StreetLines.line(lines(subject), 3)),
            field("address.street", TEXT, subject -> StreetLines.street(lines(subject))),
            field("address.houseNumber", TEXT, subject -> StreetLines.houseNumber(lines(subject))));

    /** Of rows that are about one element of a customer. */
    private static final List<Field> PART = List.of(
            field(
                    "position",
                    INTEGER,
                    subject -> subject.part() == null
                            ? null
                            : (long) subject.part().position()),
            element("identifier.system", TEXT, Each.IDENTIFIER),
            element("identifier.value", TEXT, Each.IDENTIFIER));

    private static final List<Field> INVOICE = List.of(
            of("number", TEXT, Invoice.class, Invoice::number),
            of("issueDate", DATE, Invoice.class, Invoice::issueDate),
            of("dueDate", DATE, Invoice.class, Invoice::dueDate),
            of("amount", DECIMAL, Invoice.class, invoice -> invoice.total().amount()),
            of("currency", TEXT, Invoice.class, invoice -> invoice.total().currency()));

    private static final List<Field> PAYMENT = List.of(
            of("reference", TEXT, Payment.class, Payment::reference),
            coded("direction", Payment.class, payment -> payment.direction().name(), "CREDIT", "DEBIT"),
            of("amount", DECIMAL, Payment.class, payment -> payment.amount().amount()),
            of("currency", TEXT, Payment.class, payment -> payment.amount().currency()),
            of("reversal", FLAG, Payment.class, Payment::reversal),
            of("bookingDate", DATE, Payment.class, Payment::bookingDate),
            of("valueDate", DATE, Payment.class, Payment::valueDate),
            of("account", TEXT, Payment.class, Payment::account),
            of("counterpartyName", TEXT, Payment.class, Payment::counterpartyName),
            of("counterpartyAccount", TEXT, Payment.class, Payment::counterpartyAccount),
            of("endToEndId", TEXT, Payment.class, Payment::endToEndId),
            of("remittance", TEXT, Payment.class, payment -> joined(payment.remittance(), " ")),
            of("invoiceNumbers", TEXT, Payment.class, payment -> joined(payment.invoiceNumbers(), ", ")),
            of("returnReason", TEXT, Payment.class, Payment::returnReason));

    private static final List<Field> INQUIRY = List.of(
            of("subject", TEXT, Inquiry.class, Inquiry::subject),
            of("text", TEXT, Inquiry.class, Inquiry::text),
            of("topic", TEXT, Inquiry.class, Inquiry::topic),
            of("messageId", TEXT, Inquiry.class, Inquiry::messageId),
            field(
                    "occurredAt",
                    MOMENT,
                    subject -> orReceived(subject.record(Inquiry.class).occurredAt(), subject)));

    private static final List<Field> LEAD = List.of(
            of("platform", TEXT, Lead.class, Lead::platform),
            of("leadId", TEXT, Lead.class, Lead::leadId),
            of("formId", TEXT, Lead.class, Lead::formId),
            of("campaignId", TEXT, Lead.class, Lead::campaignId),
            of("adId", TEXT, Lead.class, Lead::adId),
            of("test", FLAG, Lead.class, Lead::test),
            of("answers", TEXT, Lead.class, lead -> CanonicalJson.write(lead.answers())),
            field(
                    "submittedAt",
                    MOMENT,
                    subject -> orReceived(subject.record(Lead.class).submittedAt(), subject)));

    private static final List<Field> CONSENT = List.of(
            of("purpose", TEXT, ConsentAct.class, ConsentAct::purpose),
            of("channel", TEXT, ConsentAct.class, ConsentAct::channel),
            of("granted", FLAG, ConsentAct.class, ConsentAct::granted),
            of("proof", TEXT, ConsentAct.class, ConsentAct::proof),
            field(
                    "occurredAt",
                    MOMENT,
                    subject -> orReceived(subject.record(ConsentAct.class).occurredAt(), subject)));

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final String customerPrefix;
    private final boolean answers;

    private Fields(RecordKind kind, boolean parts) {
        customerPrefix = kind == RecordKind.CUSTOMER ? "" : CUSTOMER_PREFIX;
        answers = kind == RecordKind.LEAD;
        add(COMMON);
        add(own(kind));
        CUSTOMER.forEach(
                field -> fields.put(customerPrefix + field.name(), field.renamed(customerPrefix + field.name())));
        if (parts) {
            add(PART);
        }
    }

    private static List<Field> own(RecordKind kind) {
        return switch (kind) {
            case CUSTOMER -> List.of();
            case INVOICE -> INVOICE;
            case PAYMENT -> PAYMENT;
            case INQUIRY -> INQUIRY;
            case LEAD -> LEAD;
            case CONSENT -> CONSENT;
        };
    }

    private void add(List<Field> some) {
        some.forEach(field -> fields.put(field.name(), field));
    }

    /** The fields that a table may name which is filled by records of a kind; {@code parts} if it has a row for each element. */
    public static Fields of(RecordKind kind, boolean parts) {
        return new Fields(kind, parts);
    }

    /** All names that are fixed. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** The field of a name. */
    public Optional<Field> find(String name) {
        Field fixed = fields.get(name);
        if (fixed != null) {
            return Optional.of(fixed);
        }
        String identifier = customerPrefix + IDENTIFIER_PREFIX;
        if (name.startsWith(identifier) && name.length() > identifier.length()) {
            String system = name.substring(identifier.length());
            return Optional.of(field(name, TEXT, subject -> firstOf(subject.identifiers(system))));
        }
        if (answers && name.startsWith(ANSWER_PREFIX) && name.length() > ANSWER_PREFIX.length()) {
            String question = name.substring(ANSWER_PREFIX.length());
            return Optional.of(
                    of(name, TEXT, Lead.class, lead -> joined(lead.answers().getOrDefault(question, List.of()), ", ")));
        }
        return Optional.empty();
    }

    /** The names that look most like a wrong one. */
    public String similarTo(String name) {
        return Similar.names(name, fields.keySet());
    }

    private static Field field(String name, FieldKind kind, Function<Subject, @Nullable Object> value) {
        return new Field(name, kind, List.of(), value);
    }

    private static Field golden(
            String name, FieldKind kind, Function<CustomerRow, @Nullable Object> value, String... codes) {
        return new Field(
                name,
                kind,
                List.of(codes),
                subject -> subject.customer() == null
                        ? null
                        : value.apply(subject.customer().row()));
    }

    private static Field element(String name, FieldKind kind, Each each) {
        return field(name, kind, subject -> element(subject, each, name));
    }

    private static Field first(String name, Each each, String value) {
        return field(
                name,
                TEXT,
                subject ->
                        subject.customer() == null ? null : subject.customer().first(each, value));
    }

    private static <R extends CanonicalRecord> Field of(
            String name, FieldKind kind, Class<R> type, Function<R, @Nullable Object> value) {
        return field(name, kind, subject -> value.apply(subject.record(type)));
    }

    private static <R extends CanonicalRecord> Field coded(
            String name, Class<R> type, Function<R, @Nullable Object> value, String... codes) {
        return new Field(name, CODE, List.of(codes), subject -> value.apply(subject.record(type)));
    }

    /** Of the element that the row is about, else of the one that counts. */
    private static @Nullable Object element(Subject subject, Each each, String name) {
        if (subject.part() != null && subject.part().kind() == each) {
            return subject.part().values().get(name);
        }
        return subject.customer() == null ? null : subject.customer().current(each, name);
    }

    private static @Nullable Object lines(Subject subject) {
        return element(subject, Each.ADDRESS, "address.lines");
    }

    private static @Nullable Object name(Subject subject) {
        if (subject.customer() == null) {
            return null;
        }
        CustomerRow row = subject.customer().row();
        String organisation = row.organisationName();
        String display = row.displayName();
        boolean isOrganisation = row.customerKind().equals("ORGANISATION");
        return Stream.of(isOrganisation ? organisation : display, display, organisation)
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    private static Object orReceived(@Nullable Object moment, Subject subject) {
        return moment == null ? subject.message().receivedAt() : moment;
    }

    private static @Nullable Object firstOf(List<String> all) {
        return all.isEmpty() ? null : all.get(0);
    }

    private static @Nullable String joined(List<String> texts, String separator) {
        return texts.isEmpty() ? null : texts.stream().collect(Collectors.joining(separator));
    }
}
