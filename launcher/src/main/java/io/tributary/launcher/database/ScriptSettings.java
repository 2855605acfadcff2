package io.tributary.launcher.database;

import io.tributary.launcher.LauncherException;
import io.tributary.launcher.settings.Settings;
import io.tributary.persistence.Vendor;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is filled into the scripts.
 *
 * @param placeholders values by the names that stand in the scripts
 * @param grants whether the script with the grants is run; that needs both roles
 */
public record ScriptSettings(SortedMap<String, String> placeholders, boolean grants) {
    /** Role of the embedded database for systems that read. */
    public static final String READER = "crm_reader";
    /** Role of the embedded database for systems that write. */
    public static final String WRITER = "crm_writer";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_$#@]*");

    /** Copies the map. */
    public ScriptSettings {
        placeholders = new TreeMap<>(placeholders);
    }

    /** By the configuration, and where it says nothing as the vendor's new databases have it. */
    public static ScriptSettings of(Settings settings, Vendor vendor) {
        String tableSpace = name("tributary.db.table.space", settings.get("tributary.db.table.space"))
                .orElse(tableSpaceOf(vendor));
        String indexSpace = name("tributary.db.index.space", settings.get("tributary.db.index.space"))
                .orElse(tableSpace);
        String lobSpace = name("tributary.db.lob.space", settings.get("tributary.db.lob.space"))
                .orElse(tableSpace);
        Optional<String> reader = name("tributary.db.role.reading", settings.get("tributary.db.role.reading"));
        Optional<String> writer = name("tributary.db.role.writing", settings.get("tributary.db.role.writing"));
        if (reader.isPresent() != writer.isPresent()) {
            throw new LauncherException(
                    "tributary.db.role.reading and tributary.db.role.writing belong together: set both, or none.");
        }
        return new ScriptSettings(
                placeholders(tableSpace, indexSpace, lobSpace, reader.orElse(""), writer.orElse("")),
                reader.isPresent());
    }

    /** Of the embedded database, which has both roles. */
    public static ScriptSettings embedded() {
        String space = tableSpaceOf(Vendor.POSTGRESQL);
        return new ScriptSettings(placeholders(space, space, space, READER, WRITER), true);
    }

    /** Where new databases of the vendor have a place for tables. */
    private static String tableSpaceOf(Vendor vendor) {
        return switch (vendor) {
            case ORACLE -> "USERS";
            case DB2 -> "USERSPACE1";
            case POSTGRESQL -> "pg_default";
        };
    }

    private static SortedMap<String, String> placeholders(
            String tableSpace, String indexSpace, String lobSpace, String reader, String writer) {
        return new TreeMap<>(Map.of(
                "table_space", tableSpace,
                "index_space", indexSpace,
                "lob_space", lobSpace,
                "reading_role", reader,
                "writing_role", writer));
    }

    /** Names stand unquoted in the scripts. */
    private static Optional<String> name(String property, Optional<String> value) {
        value.filter(name -> !NAME.matcher(name).matches()).ifPresent(name -> {
            throw new LauncherException("%s should be a name without quotes, but is '%s'.".formatted(property, name));
        });
        return value;
    }

    /** A script with everything filled in. */
    String fill(String script) {
        String filled = script;
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            filled = filled.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        return filled;
    }
}
