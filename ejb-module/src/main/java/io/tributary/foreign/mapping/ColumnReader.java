package io.tributary.foreign.mapping;

import io.tributary.foreign.mapping.ColumnMapping.Absent;
import io.tributary.foreign.mapping.ColumnMapping.Content;
import io.tributary.foreign.mapping.ColumnMapping.Conversion;
import io.tributary.foreign.mapping.ColumnMapping.On;
import io.tributary.foreign.mapping.ColumnMapping.Type;
import io.tributary.foreign.mapping.TextRules.Letters;
import io.tributary.foreign.mapping.TextRules.Take;
import io.tributary.foreign.mapping.TextRules.TooLong;
import io.tributary.foreign.mapping.TextRules.Unmappable;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what goes into one column. */
final class ColumnReader {
    private static final TextRules AS_IT_IS =
            new TextRules(null, Take.FIRST, Letters.KEEP, 0, 0, false, TooLong.QUARANTINE, null, Unmappable.QUARANTINE);
    private static final Conversion AUTO = new Conversion(Type.AUTO, null, ZoneOffset.UTC, null, false);

    private final Fields fields;
    private final Report report;

    ColumnReader(Fields fields, Report report) {
        this.fields = fields;
        this.report = report;
    }

    /** A column that is filled with one field as it is. */
    @Nullable ColumnMapping plain(String pointer, String column, String field, On on) {
        Field found = field(field, pointer);
        return found == null
                ? null
                : new ColumnMapping(
                        pointer,
                        column,
                        new Content(List.of(found), "", null, null),
                        null,
                        AS_IT_IS,
                        AUTO,
                        null,
                        on,
                        Absent.KEEP);
    }

    /** A field by its name. */
    @Nullable Field field(String name, String pointer) {
        return fields.find(name).orElseGet(() -> {
            report.problem(
                    pointer,
                    "there is no canonical field \"" + name + "\" here; similar are " + fields.similarTo(name)
                            + " (all are in docs/foreign-tables.md)");
            return null;
        });
    }

    /** A column that is described by members. */
    @Nullable ColumnMapping read(String column, Members members) {
        Content content = content(members);
        Codes codes = codes(members, content);
        TextRules text = text(members);
        Conversion conversion = new Conversion(
                members.choice("type", Type.class, Type.AUTO),
                format(members),
                zone(members),
                factor(members),
                members.flag("round", false));
        String otherwise = members.text("default");
        On on = members.choice("on", On.class, content != null && content.sequence() != null ? On.INSERT : On.BOTH);
        Absent absent = members.choice("absent", Absent.class, Absent.KEEP);
        members.noOthers();
        return content == null
                ? null
                : new ColumnMapping(members.pointer(), column, content, codes, text, conversion, otherwise, on, absent);
    }

    private @Nullable Content content(Members members) {
        List<String> given = new ArrayList<>();
        for (String name : List.of("field", "join", "value", "sequence")) {
            if (members.has(name)) {
                given.add(name);
            }
        }
        String separator = members.text("separator");
        if (given.size() != 1) {
            report.problem(
                    members.pointer(),
                    given.isEmpty()
                            ? "says nothing of where the value comes from; write one of field, join, value, sequence"
                            : "has " + String.join(" and ", given) + "; write one of them");
            return null;
        }
        String sequence = members.text("sequence");
        if (sequence != null && !Names.isValid(sequence)) {
            report.problem(members.pointer("sequence"), Names.problem(sequence));
            return null;
        }
        List<Field> found = new ArrayList<>();
        String source = given.get(0);
        if (source.equals("field") || source.equals("join")) {
            List<String> names = members.texts(source);
            for (int i = 0; i < names.size(); i++) {
                String at = members.pointer(source) + (names.size() > 1 ? "/" + i : "");
                Field field = field(names.get(i), at);
                if (field != null) {
                    found.add(field);
                }
            }
            if (source.equals("field") && names.size() > 1) {
                report.problem(members.pointer(source), "\"field\" is one field; write join for several");
            }
            if (found.size() < names.size() || names.isEmpty()) {
                return null;
            }
        }
        return new Content(found, separator == null ? " " : separator, members.text("value"), sequence);
    }

    private @Nullable Codes codes(Members members, @Nullable Content content) {
        if (!members.has("codes")) {
            return null;
        }
        return members.members("codes")
                .map(codes -> codes.isText("table") && codes.has("code") && codes.has("value")
                        ? table(codes)
                        : listed(codes, content))
                .orElse(null);
    }

    private Codes table(Members codes) {
        String schema = codes.text("schema");
        Codes.Table table = new Codes.Table(
                schema,
                String.valueOf(codes.text("table")),
                String.valueOf(codes.text("code")),
                String.valueOf(codes.text("value")));
        String otherwise = codes.text(Codes.DEFAULT);
        codes.noOthers();
        return new Codes(Map.of(), otherwise, table);
    }

    private Codes listed(Members codes, @Nullable Content content) {
        Map<String, String> listed = new LinkedHashMap<>();
        for (String value : codes.names()) {
            String code = codes.text(value);
            if (code != null) {
                listed.put(value, code);
            }
        }
        String otherwise = listed.remove(Codes.DEFAULT);
        Codes result = new Codes(listed, otherwise, null);
        if (content != null && content.fields().size() == 1) {
            closedSet(codes, content.fields().get(0), result);
        }
        return result;
    }

    private void closedSet(Members codes, Field field, Codes result) {
        List<String> values = field.kind() == FieldKind.FLAG ? List.of("true", "false") : field.codes();
        if (values.isEmpty()) {
            return;
        }
        List<String> missing = result.missing(values);
        if (!missing.isEmpty()) {
            report.problem(
                    codes.pointer(),
                    "there is no code for " + String.join(", ", missing) + " of field \"" + field.name()
                            + "\"; add it, or default for everything else");
        }
        for (String value : result.listed().keySet()) {
            if (values.stream().noneMatch(value::equalsIgnoreCase)) {
                report.problem(
                        codes.pointer(value),
                        "field \"" + field.name() + "\" is never \"" + value + "\"; it can be "
                                + String.join(", ", values));
            }
        }
    }

    private TextRules text(Members members) {
        String split = members.text("split");
        if (members.has("take") && split == null) {
            report.problem(members.pointer("take"), "\"take\" needs split, which says what separates the words");
        }
        Charset charset = charset(members);
        boolean inBytes = members.flag("bytes", false);
        if (inBytes && charset == null) {
            report.problem(members.pointer("bytes"), "\"bytes\" needs charset, which says how long a character is");
        }
        return new TextRules(
                split,
                members.choice("take", Take.class, Take.FIRST),
                members.choice("case", Letters.class, Letters.KEEP),
                members.number("first"),
                members.number("length"),
                inBytes && charset != null,
                members.choice("tooLong", TooLong.class, TooLong.QUARANTINE),
                charset,
                members.choice("unmappable", Unmappable.class, Unmappable.QUARANTINE));
    }

    private @Nullable Charset charset(Members members) {
        String name = members.text("charset");
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            report.problem(
                    members.pointer("charset"),
                    "\"" + name + "\" is no charset; write a name such as ISO-8859-1, windows-1252 or US-ASCII");
            return null;
        }
    }

    private @Nullable String format(Members members) {
        String pattern = members.text("format");
        try {
            if (pattern != null) {
                var unused = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            }
            return pattern;
        } catch (IllegalArgumentException e) {
            report.problem(
                    members.pointer("format"),
                    "\"" + pattern + "\" is no pattern of dates; write one such as yyyyMMdd or dd.MM.yyyy HH:mm");
            return null;
        }
    }

    private ZoneId zone(Members members) {
        String name = members.text("zone");
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            report.problem(
                    members.pointer("zone"), "\"" + name + "\" is no time zone; write one such as Europe/Berlin");
            return ZoneOffset.UTC;
        }
    }

    private @Nullable BigDecimal factor(Members members) {
        String text = members.text("factor");
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            report.problem(members.pointer("factor"), "\"" + text + "\" is no number; write one such as 100");
            return null;
        }
    }
}
