package io.tributary.launcher.matching.labelled;

import io.tributary.canonical.customer.Customer.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a file is about persons or organisations, by its columns; where they don't tell, by whether its names read like those of firms. */
final class KindGuess {
    private static final Set<Member> OF_PERSONS = Set.of(
            Member.GIVEN,
            Member.MIDDLE,
            Member.FAMILY,
            Member.FULL_NAME,
            Member.BIRTH_FAMILY,
            Member.BIRTH_DATE,
            Member.BIRTH_YEAR,
            Member.GENDER);
    private static final Set<String> FACTS_OF_ORGANISATIONS = Set.of("website", "industry", "legal-form");
    private static final Set<String> IDS_OF_ORGANISATIONS = Set.of("vat", "company-register", "duns", "lei");
    private static final Pattern FIRM = Pattern.compile(
            "(?iU)\\b(inc|ltd|llc|llp|plc|corp|corporation|company|co|gmbh|ag|kg|ohg|ug|ev|sa|sarl|sas|srl|spa|sl|bv|nv|oy|ab|as|aps|kft|sp z o o"
                    + "|group|holding|holdings|bank|university|institute|association|services|systems|technologies|solutions|industries"
                    + "|international|restaurant|hotel|cafe|shop|store|school|hospital|ооо|оао|зао|пао|ао|ип)\\b|公司|集团|企业|银行|大学");
    private static final double SHARE_OF_FIRMS = 0.08;
    private static final Set<String> PERSON_WORDS = Set.of(
            "person",
            "individual",
            "natural",
            "private",
            "p",
            "i",
            "consumer",
            "mensch",
            "physical",
            "физлицо",
            "个人",
            "false",
            "0",
            "no",
            "n");
    private static final Set<String> ORGANISATION_WORDS = Set.of(
            "organisation",
            "organization",
            "company",
            "business",
            "firm",
            "legal",
            "corporate",
            "org",
            "o",
            "c",
            "b",
            "firma",
            "unternehmen",
            "юрлицо",
            "企业",
            "公司",
            "true",
            "1",
            "yes",
            "y");

    private KindGuess() {}

    static Kind of(Columns columns, List<CsvFile.Row> rows) {
        if (OF_PERSONS.stream().anyMatch(columns::has)) {
            return Kind.PERSON;
        }
        boolean firmColumns = columns.has(Member.ORGANISATION)
                || has(columns, Member.FACT, FACTS_OF_ORGANISATIONS)
                || has(columns, Member.ID, IDS_OF_ORGANISATIONS);
        if (firmColumns) {
            return Kind.ORGANISATION;
        }
        return columns.first(Member.NAME)
                        .map(column -> shareOfFirms(column, rows) >= SHARE_OF_FIRMS)
                        .orElse(false)
                ? Kind.ORGANISATION
                : Kind.PERSON;
    }

    /** By a cell such as {@code person} or {@code company}; the file's kind where it says nothing that is understood. */
    static Kind of(String cell, Kind otherwise) {
        String word = cell.toLowerCase(Locale.ROOT);
        return PERSON_WORDS.contains(word)
                ? Kind.PERSON
                : ORGANISATION_WORDS.contains(word) ? Kind.ORGANISATION : otherwise;
    }

    private static boolean has(Columns columns, Member member, Set<String> details) {
        return columns.meanings().stream()
                .anyMatch(
                        meaning -> meaning != null && meaning.member() == member && details.contains(meaning.detail()));
    }

    private static double shareOfFirms(int column, List<CsvFile.Row> rows) {
        List<String> names = rows.stream()
                .map(row -> row.cells().get(column))
                .filter(name -> !name.isEmpty())
                .limit(10_000)
                .toList();
        long firms = names.stream()
                .filter(name -> FIRM.matcher(name.replace(".", "")).find())
                .count();
        return names.isEmpty() ? 0 : (double) firms / names.size();
    }
}
