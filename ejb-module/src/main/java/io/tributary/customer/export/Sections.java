package io.tributary.customer.export;

import io.tributary.persistence.BindLists;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The parts of a golden record in the canonical export, in their order. */
final class Sections {
    /** Member with the source records. */
    static final String SOURCE_RECORDS = "sourceRecords";
    /** Member with the acts of consent. */
    static final String CONSENTS = "consents";

    /** Lists that a golden record has, by their member, in the order of the export. */
    static final Map<String, BiFunction<ExportRows, List<Long>, List<Member>>> ALL = all();

    private Sections() {}

    private static Map<String, BiFunction<ExportRows, List<Long>, List<Member>>> all() {
        Map<String, BiFunction<ExportRows, List<Long>, List<Member>>> sections = new LinkedHashMap<>();
        sections.put(SOURCE_RECORDS, ExportRows::sourceRecords);
        sections.put("names", ExportRows::names);
        sections.put("contactPoints", ExportRows::contactPoints);
        sections.put("identifiers", ExportRows::identifiers);
        sections.put("addresses", ExportRows::addresses);
        sections.put("relations", ExportRows::relations);
        sections.put("attributes", ExportRows::attributes);
        sections.put("segments", ExportRows::segments);
        sections.put("interactions", ExportRows::interactions);
        sections.put("inquiries", ExportRows::inquiries);
        sections.put("messages", ExportRows::messages);
        sections.put("complaints", ExportRows::complaints);
        sections.put("satisfactions", ExportRows::satisfactions);
        sections.put("orders", ExportRows::orders);
        sections.put("returns", ExportRows::returns);
        sections.put("invoices", ExportRows::invoices);
        sections.put("payments", ExportRows::payments);
        sections.put("allocations", ExportRows::allocations);
        sections.put("leads", ExportRows::leads);
        sections.put("opportunities", ExportRows::opportunities);
        sections.put("offers", ExportRows::offers);
        sections.put("responses", ExportRows::responses);
        sections.put("tasks", ExportRows::tasks);
        sections.put(CONSENTS, ExportRows::consents);
        return sections;
    }

    /** Rows of a section. */
    static List<Member> ask(
            ExportRows rows, BiFunction<ExportRows, List<Long>, List<Member>> section, Collection<Long> customers) {
        return BindLists.inPortions(customers, ids -> section.apply(rows, ids));
    }
}
