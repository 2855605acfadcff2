package io.tributary.launcher.matching.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.canonical.customer.ExternalId;
import io.tributary.launcher.LauncherException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<String> notes = new ArrayList<>();

    @Test
    void a_row_becomes_a_customer() throws IOException {
        Path file = file(
                "a.csv",
                """
                rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id
                rec-1-org, mitchell, green, 7, wallaby place, delmar, cleveland, 2119, sa, 19560409, 1804974
                rec-1-dup-0, mitchel, green, , wallaby pl, , cleveland, 2119.0, sa, 1956, 1804974
                """);

        List<LabelledRecord> records = read("rec_id", "rec-(\\d+)-", file);

        assertThat(records).extracting(LabelledRecord::entity).containsExactly("1", "1");
        assertThat(records).extracting(LabelledRecord::line).containsExactly(2L, 3L);
        Customer first = records.get(0).customer();
        assertThat(first.kind()).isEqualTo(Kind.PERSON);
        assertThat(first.name()).extracting("given", "family").containsExactly("mitchell", "green");
        assertThat(first.birthDate()).isEqualTo(LocalDate.of(1956, 4, 9));
        assertThat(first.externalIds()).containsExactly(new ExternalId("national-id", "1804974"));
        assertThat(first.addresses().get(0).lines()).isEqualTo("7 wallaby place\ndelmar");
        assertThat(first.addresses().get(0).city()).isEqualTo("cleveland");
        assertThat(records.get(1).customer().birthDate()).isNull();
        assertThat(records.get(1).customer().addresses().get(0).postalCode()).isEqualTo("2119");
        assertThat(records.get(1).attributes()).extracting(Attribute::name).containsExactly("birth-date");
    }

    @Test
    void what_means_that_nothing_is_known_is_nothing() throws IOException {
        Path file = file(
                "a.csv",
                "id,truth,given_name,surname,dob,phone\n1,e,Ann,NULL,N/A,-\n2,e,?,unknown,,+44 20 7946 0000\n");

        List<LabelledRecord> records = read("id", "truth", file);

        assertThat(records.get(0).customer().name())
                .extracting("given", "family")
                .containsExactly("Ann", null);
        assertThat(records.get(0).customer().phones()).isEmpty();
        assertThat(records.get(1).customer().name()).isNull();
    }

    @Test
    void an_id_never_becomes_an_id_of_the_customer_and_the_truth_is_not_looked_at() throws IOException {
        Path file = file("a.csv", "ssn,email,family\nx,a@example.org,Kim\ny,b@example.org,Lee\n");

        List<LabelledRecord> records = read("ssn", "email", file);

        assertThat(records)
                .extracting(record -> record.customer().externalIds())
                .containsOnly(List.of());
        assertThat(records).extracting(record -> record.customer().emails()).containsOnly(List.of());
    }

    @Test
    void an_id_that_no_two_rows_share_is_a_number_of_rows() throws IOException {
        Path file = file("a.csv", "id,truth,name,national_id\n1,e,Ann Lee,100\n2,e,Ann Lee,101\n");

        assertThat(read("id", "truth", file))
                .extracting(record -> record.customer().externalIds())
                .containsOnly(List.of());
        assertThat(notes).anyMatch(note -> note.contains("'national_id' is left out"));
    }

    @Test
    void bad_rows_and_unknown_columns_are_named_and_the_rest_is_read() throws IOException {
        Path file = file("a.csv", "id;cluster;first_name;shoe size\n1;e;Ann;7\n2;e;Ann;7;8;9\n\n3;;Bob\n");

        List<LabelledRecord> records = read("id", "cluster", file);

        assertThat(records).extracting(LabelledRecord::id).containsExactly("1", "3");
        assertThat(records.get(1).entity()).isNull();
        assertThat(notes).anyMatch(note -> note.contains("line 3 has 6 cells, but the header has 4"));
        assertThat(notes).anyMatch(note -> note.contains("ignored: shoe size"));
        assertThat(notes).anyMatch(note -> note.contains("1 rows have no truth"));
    }

    @Test
    void a_map_has_the_last_word() throws IOException {
        Path file = file("a.csv", "id,truth,who,lieu,name\n1,e,Ann Lee,Ghent,x\n2,f,Bob Ray,Lyon,y\n");
        Path map = file("map.yaml", "who: full-name\nlieu: fact birth-place\nname: ignore\n");

        List<LabelledRecord> records = new LabelledFiles("id", "truth", map, null, notes::add).read(List.of(file));

        assertThat(records.get(0).customer().name()).extracting("full").isEqualTo("Ann Lee");
        assertThat(records.get(0).attributes())
                .extracting(Attribute::kind, Attribute::name, Attribute::value)
                .containsExactly(tuple(Attribute.Kind.DEMOGRAPHIC, "birth-place", "Ghent"));
    }

    @Test
    void several_files_are_linked_and_a_column_can_say_the_source() throws IOException {
        Path left = file("left.csv", "id,cluster,firma,ort\n1,e,Müller GmbH,Ulm\n");
        Path right = file("right.csv", "\uFEFFid|cluster|company_name|city|source\n1|e|MUELLER GMBH|Ulm|register\n");

        List<LabelledRecord> records = read("id", "cluster", left, right);

        assertThat(records).extracting(LabelledRecord::source).containsExactly("left.csv", "register");
        assertThat(records).extracting(record -> record.customer().kind()).containsOnly(Kind.ORGANISATION);
        assertThat(records)
                .extracting(record -> record.customer().organisation())
                .containsExactly("Müller GmbH", "MUELLER GMBH");
    }

    @Test
    void names_like_those_of_firms_make_organisations() throws IOException {
        Path firms =
                file("firms.csv", "id,truth,name,city\n1,e,Acme Inc.,Rome\n2,e,Globex Corp,Rome\n3,f,Initech,Rome\n");
        Path people = file("people.csv", "id,truth,name,city\n1,e,Ann Lee,Rome\n2,e,Bob Ray,Rome\n");

        assertThat(read("id", "truth", firms))
                .extracting(record -> record.customer().kind())
                .containsOnly(Kind.ORGANISATION);
        assertThat(read("id", "truth", people))
                .extracting(record -> record.customer().kind())
                .containsOnly(Kind.PERSON);
    }

    @Test
    void old_charsets_are_read() throws IOException {
        Path file = folder.resolve("old.csv");
        Files.write(file, "id,truth,vorname,nachname\n1,e,Jürgen,Weiß\n".getBytes(Charset.forName("windows-1252")));

        assertThat(read("id", "truth", file).get(0).customer().name())
                .extracting("given", "family")
                .containsExactly("Jürgen", "Weiß");
    }

    @Test
    void mistakes_of_the_caller_are_explained() throws IOException {
        Path file = file("a.csv", "id,truth,name\n1,e,Ann Lee\n");
        Path map = file("map.yaml", "name: nonsense\n");
        Path other = file("other.yaml", "nobody: city\n");

        refuses("id", "nothing", null, "no column 'nothing' (--truth)", file);
        refuses("key", "truth", null, "no column 'key' (--id)", file);
        refuses("id", "rec-(\\d+", null, "neither a column", file);
        refuses("id", "rec-(\\d+)-", null, "No row says which entity it is of", file);
        refuses("id", "truth", map, "'nonsense' is nothing that a column can mean", file);
        refuses("id", "truth", other, "No file has the column 'nobody'", file);
        refuses("id", "truth", null, "cannot be read", folder.resolve("none.csv"));
    }

    private void refuses(String id, String truth, @Nullable Path map, String message, Path file) {
        assertThatThrownBy(() -> new LabelledFiles(id, truth, map, null, notes::add).read(List.of(file)))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining(message);
    }

    private List<LabelledRecord> read(String id, String truth, Path... files) {
        return new LabelledFiles(id, truth, null, null, notes::add).read(Arrays.asList(files));
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
