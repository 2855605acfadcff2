package io.tributary.persistence;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A database product that the hub speaks to, recognised by the JDBC address. */
public enum Vendor {
    /** Oracle Database 19c and later. */
    ORACLE("oracle.jdbc.OracleDriver", "com.oracle.database.jdbc:ojdbc11") {
        @Override
        Map<String, String> session(String url) {
            Map<String, String> session = new LinkedHashMap<>();
            session.put("v$session.program", MARK);
            session.put("oracle.net.CONNECT_TIMEOUT", Integer.toString(CONNECT_SECONDS * 1000));
            session.put("oracle.jdbc.ReadTimeout", Integer.toString(SILENCE_SECONDS * 1000));
            session.put("oracle.net.keepAlive", "true");
            session.put("oracle.jdbc.implicitStatementCacheSize", "200");
            session.put("defaultRowPrefetch", "100");
            // a zone name that the server's older zone file does not know would refuse the connection (ORA-01882)
            session.put("oracle.jdbc.timezoneAsRegion", "false");
            return session;
        }
    },
    /** DB2 for Linux, UNIX and Windows 11.5 and later. */
    DB2("com.ibm.db2.jcc.DB2Driver", "com.ibm.db2:jcc") {
        @Override
        Map<String, String> session(String url) {
            Map<String, String> session = new LinkedHashMap<>();
            session.put("clientProgramName", MARK);
            session.put("clientApplicationInformation", MARK); // CURRENT CLIENT_APPLNAME, which triggers can read
            session.put("loginTimeout", Integer.toString(CONNECT_SECONDS));
            session.put("blockingReadConnectionTimeout", Integer.toString(SILENCE_SECONDS));
            // the database's own default is to wait for a lock for ever
            session.put("currentLockTimeout", Integer.toString(LOCK_SECONDS));
            session.put("retrieveMessagesFromServerOnGetMessage", "true");
            return session;
        }
    },
    /** PostgreSQL 14 and later. */
    POSTGRESQL("org.postgresql.Driver", "org.postgresql:postgresql") {
        @Override
        Map<String, String> session(String url) {
            Map<String, String> session = new LinkedHashMap<>();
            session.put("ApplicationName", MARK);
            // Plans are made for the tables as they are: one made while a table was small would go on scanning it
            // when it has grown.
            session.put(
                    "options",
                    "-c plan_cache_mode=force_custom_plan -c random_page_cost=1.1 -c tributary.writer=hub"
                            + JdbcUrls.postgresOptions(url));
            session.put("reWriteBatchedInserts", "true");
            session.put("connectTimeout", Integer.toString(CONNECT_SECONDS));
            session.put("socketTimeout", Integer.toString(SILENCE_SECONDS));
            session.put("tcpKeepAlive", "true");
            return session;
        }
    };

    private static final String MARK = "tributary";
    private static final int CONNECT_SECONDS = 10;
    /** A server that vanished without a word must not hold its callers for ever. */
    private static final int SILENCE_SECONDS = 120;

    private static final int LOCK_SECONDS = 60;

    private final String driver;
    private final String coordinates;

    Vendor(String driver, String coordinates) {
        this.driver = driver;
        this.coordinates = coordinates;
    }

    /**
     * The vendor of the database at this address.
     *
     * @throws IllegalArgumentException if it is none of those that the hub knows
     */
    public static Vendor of(String url) {
        String[] parts = url.strip().split(":", 3);
        if (parts.length == 3 && parts[0].equalsIgnoreCase("jdbc")) {
            for (Vendor vendor : values()) {
                if (vendor.label().equalsIgnoreCase(parts[1])) {
                    return vendor;
                }
            }
        }
        throw new IllegalArgumentException("'%s' is not the JDBC address of a database that the hub knows: %s"
                .formatted(
                        JdbcUrls.withoutSecrets(url),
                        Arrays.stream(values())
                                .map(vendor -> "jdbc:" + vendor.label() + ":…")
                                .collect(Collectors.joining(", "))));
    }

    /** The name in JDBC addresses, in names of vendor statements and of the folder with the scripts. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Class name of the JDBC driver. */
    public String driver() {
        return driver;
    }

    /** Group and artifact of the JDBC driver at Maven Central. */
    public String coordinates() {
        return coordinates;
    }

    /**
     * Driver properties of the hub's sessions: how long to wait, and the mark by which triggers tell the hub from other writers.
     *
     * @param url the address, whose own settings of the same kind are kept
     */
    abstract Map<String, String> session(String url);
}
