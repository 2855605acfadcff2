package io.tributary.customer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.customer.survivorship.AddressKey;
import io.tributary.customer.survivorship.Described;
import io.tributary.customer.survivorship.GoldenState;
import io.tributary.customer.survivorship.PointKey;
import io.tributary.customer.survivorship.Portrayal;
import io.tributary.customer.survivorship.Portrayals;
import io.tributary.customer.survivorship.Survivor;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.customer.survivorship.SurvivorshipRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows say all that is needed to go on from them. */
class GoldenRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final PointKey EMAIL = new PointKey("EMAIL", "a@x.de", PointKey.NO_PLATFORM);
    private static final Survivorship SURVIVORSHIP = Survivorship.of(SurvivorshipRules.DEFAULT);
    private static final Survivor MONDAY = Survivor.of(1, Instant.parse("2026-11-16T10:00:00Z"), "web", "1");
    private static final Survivor TUESDAY = Survivor.of(2, Instant.parse("2026-11-17T10:00:00Z"), "erp", "2");

    @Provide
    Arbitrary<java.util.List<Portrayal>> portrayals() {
        return Portrayals.some(6);
    }

    @Property(tries = 300)
    void rows_read_again_say_what_was_written(@ForAll("portrayals") java.util.List<Portrayal> portrayals) {
        GoldenState golden = GoldenState.EMPTY;
        for (Portrayal portrayal : portrayals) {
            golden = SURVIVORSHIP.join(golden, portrayal);
        }
        GoldenRecord record = GoldenRecord.of(1, golden, null, NOW);

        assertThat(record.state()).isEqualTo(GoldenState.of(golden.name(), golden.fields()));
        assertThat(GoldenRecord.of(1, record.state(), record, LATER).sameContent(record))
                .isTrue();
        golden.points().forEach((key, point) -> {
            ContactPointRow row = ContactPointRow.of(1, 1, key, point, false, null, NOW);
            assertThat(row.key()).isEqualTo(key);
            assertThat(row.described()).isEqualTo(point);
            assertThat(ContactPointRow.of(1, 1, key, row.described(), false, row, LATER))
                    .isEqualTo(row);
        });
    }

    @Test
    void a_contact_point_of_which_no_more_is_said_changes_nothing() {
        ContactPointRow row = point(said(MONDAY, email("'use':'WORK'")), null);
        GoldenState again =
                SURVIVORSHIP.join(said(MONDAY, email("'use':'WORK'")), said(TUESDAY, "'emails':['a@x.de']"));

        assertThat(point(again, row)).isEqualTo(row);
    }

    @Test
    void a_detail_more_is_a_change_and_the_same_from_somebody_else_is_not() {
        GoldenState monday = said(MONDAY, email("'use':'WORK'"));
        ContactPointRow row = point(monday, null);

        ContactPointRow explained = point(SURVIVORSHIP.join(monday, said(TUESDAY, email("'use':'WORK'"))), row);
        ContactPointRow changed = point(SURVIVORSHIP.join(monday, said(TUESDAY, email("'hours':'8-9'"))), row);

        assertThat(explained.sameContent(row)).isTrue();
        assertThat(explained.sourceRecordId()).isEqualTo(2);
        assertThat(explained.updatedAt()).isEqualTo(NOW);
        assertThat(changed.sameContent(row)).isFalse();
        assertThat(changed.contactHours()).isEqualTo("8-9");
        assertThat(changed.pointUse()).isEqualTo("WORK");
        assertThat(changed.updatedAt()).isEqualTo(LATER);
        assertThat(changed.asOf()).isEqualTo(TUESDAY.asOf());
    }

    @Test
    void a_row_that_another_system_wrote_stays_as_it_is_until_somebody_explains_it() {
        ContactPointRow row = foreign("a@x.de", null);
        Described told = row.described();

        assertThat(told.first().isKnown()).isFalse();
        assertThat(ContactPointRow.of(row.id(), 1, row.key(), told, false, row, LATER))
                .isEqualTo(row);
        GoldenState golden = SURVIVORSHIP.join(
                GoldenState.EMPTY.withPoints(sorted(row.key(), told)), said(MONDAY, email("'use':'HOME'")));
        ContactPointRow explained = point(golden, row);
        assertThat(explained.sourceRecordId()).isEqualTo(1);
        assertThat(explained.pointUse()).isEqualTo("HOME");
        assertThat(explained.contactHours()).isEqualTo("nights");
    }

    @Test
    void what_was_told_of_another_value_is_not_told_of_this_one() {
        ContactPointRow row = point(said(MONDAY, email("'use':'WORK'")), null);

        assertThat(foreign("b@x.de", row.survivors()).described().first().isKnown())
                .isFalse();
        assertThat(foreign("a@x.de", row.survivors()).described().first()).isEqualTo(MONDAY);
    }

    @Test
    void an_address_without_use_holds_for_each_use_of_it() {
        GoldenState golden = SURVIVORSHIP.join(
                said(MONDAY, "'addresses':[{'city':'Bonn','validFrom':'2026-01-01'}]"),
                said(TUESDAY, "'addresses':[{'city':'Bonn','use':'HOME'},{'city':'Bonn','use':'WORK'}]"));
        AddressKey home = new AddressKey(null, null, "Bonn", null, null, "HOME");
        AddressRow.Uses uses = new AddressRow.Uses(
                Objects.requireNonNull(golden.addresses().get(home)),
                golden.addresses().get(home.withoutUse()));
        AddressRow row = AddressRow.of(1, 1, home, uses, uses.joined(SURVIVORSHIP::joinAddress), null, NOW);

        assertThat(row.addressUse()).isEqualTo("HOME");
        assertThat(row.validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(row.sourceRecordId()).isEqualTo(1);
        assertThat(row.uses()).isEqualTo(uses);
        assertThat(row.addressSha256()).hasSize(64);
    }

    @Test
    void a_salutation_that_only_its_writer_knows_stays_as_long_as_the_name() {
        GoldenState anna = said(MONDAY, "'name':{'given':'Anna','family':'Li'}");
        GoldenRecord plain = GoldenRecord.of(1, anna, null, NOW);
        GoldenRecord theirs = new GoldenRecord(
                1,
                "PERSON",
                null,
                plain.displayName(),
                "Anna",
                "Li",
                "Frau",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                plain.survivors(),
                2,
                NOW,
                NOW,
                "SHOP");

        assertThat(GoldenRecord.of(1, anna, theirs, LATER).salutation()).isEqualTo("Frau");
        GoldenState other = SURVIVORSHIP.join(anna, said(TUESDAY, "'name':{'given':'Anna','family':'Wu'}"));
        assertThat(GoldenRecord.of(1, other, theirs, LATER).salutation()).isNull();
        assertThat(theirs.untold()).isEqualTo(GoldenState.EMPTY);
    }

    private static GoldenState said(Survivor from, String members) {
        return SURVIVORSHIP.of(Portrayal.of(from, Portrayals.customer(members)));
    }

    private static String email(String details) {
        return "'contactPoints':[{'kind':'EMAIL','value':'a@x.de'," + details + "}]";
    }

    private static ContactPointRow point(GoldenState golden, @Nullable ContactPointRow before) {
        return ContactPointRow.of(
                7,
                1,
                EMAIL,
                Objects.requireNonNull(golden.points().get(EMAIL)),
                false,
                before,
                before == null ? NOW : LATER);
    }

    private static SortedMap<PointKey, Described> sorted(PointKey key, Described point) {
        SortedMap<PointKey, Described> points = new java.util.TreeMap<>();
        points.put(key, point);
        return points;
    }

    private static ContactPointRow foreign(String value, @Nullable String survivors) {
        return new ContactPointRow(
                7, 1, "EMAIL", value, "NONE", null, null, null, "nights", null, null, null, NOW, null, survivors, NOW,
                1, NOW);
    }
}
