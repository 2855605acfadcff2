package io.tributary.conformance.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks bite: each of these mistakes, put into a good script or statement, is caught by one of them. */
class PlantedErrorsTest {
    private static final String ORACLE_SCRIPT =
            """
            CREATE SEQUENCE CRM_NO START WITH 1000 INCREMENT BY 50 NOCYCLE;
            CREATE TABLE CRM_PLANT (
              ID NUMBER(19) NOT NULL,
              PLANT_KEY VARCHAR2(60 CHAR) NOT NULL,
              IS_GREEN NUMBER(1) DEFAULT 0 NOT NULL,
              NOTE VARCHAR2(200 CHAR),
              CONTENT CLOB,
              SEEN_AT TIMESTAMP,
              CONSTRAINT PK_CRM_PLANT PRIMARY KEY (ID) USING INDEX TABLESPACE I,
              CONSTRAINT UQ_CRM_PLANT UNIQUE (PLANT_KEY) USING INDEX TABLESPACE I,
              CONSTRAINT CK_CRM_PLANT_GREEN CHECK (IS_GREEN IN (0, 1))
            ) TABLESPACE T
              LOB (CONTENT) STORE AS SECUREFILE (TABLESPACE L);
            CREATE TABLE CRM_SEED (
              ID NUMBER(19) NOT NULL,
              PLANT_ID NUMBER(19) NOT NULL,
              CONSTRAINT PK_CRM_SEED PRIMARY KEY (ID) USING INDEX TABLESPACE I,
              CONSTRAINT FK_CRM_SEED_PLANT FOREIGN KEY (PLANT_ID) REFERENCES CRM_PLANT (ID)
            ) TABLESPACE T;
            CREATE INDEX IX_CRM_PLANT_NOTE ON CRM_PLANT (NOTE) TABLESPACE I;
            CREATE VIEW CRM_V_PLANT AS SELECT P.ID, P.NOTE FROM CRM_PLANT P;
            COMMENT ON TABLE CRM_PLANT IS 'Plants.';
            COMMENT ON COLUMN CRM_PLANT.ID IS 'Key.';
            COMMENT ON COLUMN CRM_PLANT.PLANT_KEY IS 'Key.';
            COMMENT ON COLUMN CRM_PLANT.IS_GREEN IS 'Flag.';
            COMMENT ON COLUMN CRM_PLANT.NOTE IS 'Note.';
            COMMENT ON COLUMN CRM_PLANT.CONTENT IS 'Text.';
            COMMENT ON COLUMN CRM_PLANT.SEEN_AT IS 'When.';
            COMMENT ON TABLE CRM_SEED IS 'Seeds.';
            COMMENT ON COLUMN CRM_SEED.ID IS 'Key.';
            COMMENT ON COLUMN CRM_SEED.PLANT_ID IS 'Plant.';
            COMMENT ON TABLE CRM_V_PLANT IS 'Plants.';
            """;

    private static final String DB2_SCRIPT = ORACLE_SCRIPT
            .replace("NOCYCLE", "NO CYCLE")
            .replace("CRM_NO START", "CRM_NO AS BIGINT START")
            .replace("NUMBER(19)", "BIGINT")
            .replace("NUMBER(1)", "SMALLINT")
            .replaceAll("VARCHAR2\\((\\d+) CHAR\\)", "VARCHAR($1 CODEUNITS32)")
            .replace(" USING INDEX TABLESPACE I", "")
            .replace("CLOB", "CLOB(1M)")
            .replace(
                    ") TABLESPACE T\n  LOB (CONTENT) STORE AS SECUREFILE (TABLESPACE L)", ") IN T INDEX IN I LONG IN L")
            .replace(") TABLESPACE T;", ") IN T INDEX IN I;")
            .replace(" TABLESPACE I;", ";");

    /**
     * A mistake.
     *
     * @param good what stands in the good script; empty where {@code bad} is a statement of its own
     */
    record Planted(String name, String good, String bad) {
        @Override
        public String toString() {
            return name;
        }

        static Planted inScript(String name, String good, String bad) {
            return new Planted(name, good, bad);
        }

        static Planted statement(String name, String bad) {
            return new Planted(name, "", bad);
        }
    }

    static Stream<Planted> oracle() {
        return Stream.of(
                Planted.inScript(
                        "a flag that is BOOLEAN", "IS_GREEN NUMBER(1) DEFAULT 0", "IS_GREEN BOOLEAN DEFAULT FALSE"),
                Planted.inScript("a text that is TEXT", "NOTE VARCHAR2(200 CHAR)", "NOTE TEXT"),
                Planted.inScript("bytes that are BYTEA", "NOTE VARCHAR2(200 CHAR)", "NOTE BYTEA"),
                Planted.inScript(
                        "a key that is BIGINT",
                        "ID NUMBER(19) NOT NULL,\n  PLANT_KEY",
                        "ID BIGINT NOT NULL,\n  PLANT_KEY"),
                Planted.inScript(
                        "a key that is BIGSERIAL",
                        "ID NUMBER(19) NOT NULL,\n  PLANT_KEY",
                        "ID BIGSERIAL NOT NULL,\n  PLANT_KEY"),
                Planted.inScript("a length in bytes", "VARCHAR2(60 CHAR)", "VARCHAR2(60)"),
                Planted.inScript("VARCHAR for VARCHAR2", "VARCHAR2(60 CHAR)", "VARCHAR(60)"),
                Planted.inScript("a length beyond 4000 bytes", "VARCHAR2(200 CHAR)", "VARCHAR2(2000 CHAR)"),
                Planted.inScript("a column named LEVEL", "NOTE", "LEVEL"),
                Planted.inScript("a column named COMMENT", "NOTE", "COMMENT"),
                Planted.inScript("a column named NUMBER", "NOTE", "NUMBER"),
                Planted.inScript("a column named SIZE", "NOTE", "SIZE"),
                Planted.inScript("a column named by a word of PostgreSQL", "NOTE", "WINDOW"),
                Planted.inScript("a table of 31 letters", "CRM_SEED", "CRM_SEED_OF_PLANTS_AND_OF_TREES"),
                Planted.inScript("a constraint of 31 letters", "FK_CRM_SEED_PLANT", "FK_CRM_SEED_PLANT_IS_THE_PARENT"),
                Planted.inScript("a key without a name", "CONSTRAINT PK_CRM_SEED PRIMARY KEY", "PRIMARY KEY"),
                Planted.inScript("a check without a name", "CONSTRAINT CK_CRM_PLANT_GREEN CHECK", "CHECK"),
                Planted.inScript(
                        "a key within its column",
                        "PLANT_ID NUMBER(19) NOT NULL",
                        "PLANT_ID NUMBER(19) NOT NULL UNIQUE"),
                Planted.inScript("NOT NULL before DEFAULT", "DEFAULT 0 NOT NULL", "NOT NULL DEFAULT 0"),
                Planted.inScript(
                        "an empty text as default", "NOTE VARCHAR2(200 CHAR)", "NOTE VARCHAR2(200 CHAR) DEFAULT ''"),
                Planted.inScript("a check against an empty text", "IS_GREEN IN (0, 1)", "NOTE <> ''"),
                Planted.inScript("IF NOT EXISTS", "CREATE TABLE CRM_SEED", "CREATE TABLE IF NOT EXISTS CRM_SEED"),
                Planted.inScript("a table without comment", "COMMENT ON TABLE CRM_SEED IS 'Seeds.';\n", ""),
                Planted.inScript("a column without comment", "COMMENT ON COLUMN CRM_PLANT.NOTE IS 'Note.';\n", ""),
                Planted.inScript("COMMENT ON VIEW", "COMMENT ON TABLE CRM_V_PLANT", "COMMENT ON VIEW CRM_V_PLANT"),
                Planted.inScript(
                        "a foreign key to no key", "REFERENCES CRM_PLANT (ID)", "REFERENCES CRM_PLANT (SEEN_AT)"),
                Planted.inScript("a foreign key of another type", "PLANT_ID NUMBER(19)", "PLANT_ID NUMBER(10)"),
                Planted.inScript(
                        "ON UPDATE CASCADE",
                        "REFERENCES CRM_PLANT (ID)",
                        "REFERENCES CRM_PLANT (ID) ON UPDATE CASCADE"),
                Planted.inScript(
                        "an index of columns that have one", "ON CRM_PLANT (NOTE)", "ON CRM_PLANT (PLANT_KEY)"),
                Planted.inScript("an index of a large object", "ON CRM_PLANT (NOTE)", "ON CRM_PLANT (CONTENT)"),
                Planted.inScript("an index of no column", "ON CRM_PLANT (NOTE)", "ON CRM_PLANT (NOTES)"),
                Planted.inScript(
                        "an index of a part of the rows",
                        "(NOTE) TABLESPACE I",
                        "(NOTE) TABLESPACE I WHERE IS_GREEN = 1"),
                Planted.inScript(
                        "a large object without a place", "\n  LOB (CONTENT) STORE AS SECUREFILE (TABLESPACE L)", ""),
                Planted.inScript("a view with LIMIT", "FROM CRM_PLANT P", "FROM CRM_PLANT P LIMIT 5"),
                Planted.inScript("a view with AS before an alias", "FROM CRM_PLANT P", "FROM CRM_PLANT AS P"),
                Planted.inScript("a view of no column", "P.NOTE", "P.NOTES"),
                Planted.inScript("a time zone", "SEEN_AT TIMESTAMP", "SEEN_AT TIMESTAMPTZ"),
                Planted.inScript(
                        "AUTO_INCREMENT",
                        "ID NUMBER(19) NOT NULL,\n  PLANT_ID",
                        "ID NUMBER(19) NOT NULL AUTO_INCREMENT,\n  PLANT_ID"),
                Planted.inScript("a missing comma", "NOTE VARCHAR2(200 CHAR),", "NOTE VARCHAR2(200 CHAR)"),
                Planted.inScript(
                        "a statement that does not end",
                        "CREATE VIEW",
                        "CREATE SEQUENCE CRM_X START WITH 1 CREATE VIEW"),
                Planted.statement("LIMIT", "SELECT ID FROM CRM_OUTBOX ORDER BY ID LIMIT :limit"),
                Planted.statement(
                        "FETCH FIRST with FOR UPDATE",
                        "SELECT ID FROM CRM_OUTBOX ORDER BY ID FETCH FIRST :limit ROWS ONLY FOR UPDATE"),
                Planted.statement("DISTINCT with FOR UPDATE", "SELECT DISTINCT EVENT_ID FROM CRM_OUTBOX FOR UPDATE"),
                Planted.statement("AS before the alias of a table", "SELECT O.ID FROM CRM_OUTBOX AS O"),
                Planted.statement(
                        "AS before the alias of a query", "SELECT Q.ID FROM (SELECT O.ID FROM CRM_OUTBOX O) AS Q"),
                Planted.statement("ILIKE", "SELECT ID FROM CRM_OUTBOX WHERE EVENT_TYPE ILIKE :type"),
                Planted.statement("a cast with colons", "SELECT ID::TEXT FROM CRM_OUTBOX"),
                Planted.statement("NEXTVAL as a function", "SELECT NEXTVAL('CRM_SEQ') FROM DUAL"),
                Planted.statement("NEXT VALUE FOR", "SELECT NEXT VALUE FOR CRM_SEQ FROM DUAL"),
                Planted.statement("no FROM", "SELECT CRM_SEQ.NEXTVAL"),
                Planted.statement("generate_series", "SELECT N FROM generate_series(1, 5)"),
                Planted.statement("NOW()", "UPDATE CRM_OUTBOX SET EVENT_TIME = NOW() WHERE ID = :id"),
                Planted.statement(
                        "ON CONFLICT",
                        "INSERT INTO CRM_IDENTITY_STRIPE (STRIPE_NO) VALUES (:no) ON CONFLICT DO NOTHING"),
                Planted.statement(
                        "RETURNING", "INSERT INTO CRM_IDENTITY_STRIPE (STRIPE_NO) VALUES (:no) RETURNING STRIPE_NO"),
                Planted.statement(
                        "many rows of VALUES", "INSERT INTO CRM_IDENTITY_STRIPE (STRIPE_NO) VALUES (:a), (:b)"),
                Planted.statement("TRUE", "SELECT ID FROM CRM_LEAD WHERE IS_TEST = TRUE"),
                Planted.statement("a comparison with an empty text", "SELECT ID FROM CRM_LEAD WHERE FORM_ID = ''"),
                Planted.statement("EXCEPT", "SELECT ID FROM CRM_LEAD EXCEPT SELECT ID FROM CRM_OUTBOX"),
                Planted.statement("DISTINCT of a large object", "SELECT DISTINCT EVENT_CONTENT FROM CRM_OUTBOX"),
                Planted.statement("a sorted large object", "SELECT ID FROM CRM_OUTBOX ORDER BY EVENT_CONTENT"),
                Planted.statement(
                        "a compared large object", "SELECT ID FROM CRM_OUTBOX WHERE EVENT_CONTENT = :content"),
                Planted.statement(
                        "UNION of large objects",
                        "SELECT EVENT_CONTENT FROM CRM_OUTBOX UNION SELECT ANSWERS FROM CRM_LEAD"),
                Planted.statement(
                        "a day compared with a time", "SELECT ID FROM CRM_INVOICE WHERE DUE_DATE >= CURRENT_DATE"),
                Planted.statement("a quoted name", "SELECT \"Id\" FROM CRM_OUTBOX"),
                Planted.statement("a column that is not there", "SELECT O.EVENT_NAME FROM CRM_OUTBOX O"),
                Planted.statement("a table that is not there", "SELECT ID FROM CRM_OUTBOXES"),
                Planted.statement("an alias that is not there", "SELECT X.ID FROM CRM_OUTBOX O"),
                Planted.statement(
                        "a column of another table",
                        "SELECT O.ID, L.EVENT_TYPE FROM CRM_OUTBOX O JOIN CRM_LEAD L ON L.ID = O.ID"),
                Planted.statement("SUBSTRING", "SELECT SUBSTRING(EVENT_TYPE, 1, 3) FROM CRM_OUTBOX"),
                Planted.statement(
                        "a lock as on DB2",
                        "SELECT ID FROM CRM_OUTBOX FOR READ ONLY WITH RS USE AND KEEP UPDATE LOCKS"),
                Planted.statement("a missing comma", "SELECT ID EVENT_ID EVENT_TYPE FROM CRM_OUTBOX"),
                Planted.statement("a missing parenthesis", "SELECT ID FROM CRM_OUTBOX WHERE ID IN (<ids>"),
                Planted.statement(
                        "UPDATE with JOIN",
                        "UPDATE CRM_LEAD L SET L.FORM_ID = :f FROM CRM_OUTBOX O WHERE O.ID = L.ID"));
    }

    static Stream<Planted> db2() {
        return Stream.of(
                Planted.inScript("a text that is TEXT", "NOTE VARCHAR(200 CODEUNITS32)", "NOTE TEXT"),
                Planted.inScript("bytes that are BYTEA", "NOTE VARCHAR(200 CODEUNITS32)", "NOTE BYTEA"),
                Planted.inScript("VARCHAR2", "NOTE VARCHAR(200 CODEUNITS32)", "NOTE VARCHAR2(200)"),
                Planted.inScript("NUMBER", "ID BIGINT NOT NULL,\n  PLANT_KEY", "ID NUMBER(19) NOT NULL,\n  PLANT_KEY"),
                Planted.inScript("a length in bytes", "VARCHAR(60 CODEUNITS32)", "VARCHAR(60)"),
                Planted.inScript("a large object without a length", "CLOB(1M)", "CLOB"),
                Planted.inScript("a large object without a place", " LONG IN L", ""),
                Planted.inScript("a place without a large object", "CLOB(1M)", "VARCHAR(20 CODEUNITS32)"),
                Planted.inScript("a sequence of INTEGER", "CRM_NO AS BIGINT START", "CRM_NO START"),
                Planted.inScript(
                        "a unique key that may be NULL",
                        "PLANT_KEY VARCHAR(60 CODEUNITS32) NOT NULL",
                        "PLANT_KEY VARCHAR(60 CODEUNITS32)"),
                Planted.inScript(
                        "a primary key that may be NULL", "ID BIGINT NOT NULL,\n  PLANT_ID", "ID BIGINT,\n  PLANT_ID"),
                Planted.inScript(
                        "a key that no page holds",
                        "PLANT_KEY VARCHAR(60 CODEUNITS32)",
                        "PLANT_KEY VARCHAR(3000 CODEUNITS32)"),
                Planted.inScript(
                        "a row that no page holds", "NOTE VARCHAR(200 CODEUNITS32)", "NOTE VARCHAR(8150 CODEUNITS32)"),
                Planted.inScript("a comment of more than 254 bytes", "'Seeds.'", "'" + "Samen ".repeat(50) + "'"),
                Planted.inScript("COMMENT ON VIEW", "COMMENT ON TABLE CRM_V_PLANT", "COMMENT ON VIEW CRM_V_PLANT"),
                Planted.inScript("a table space as on Oracle", ") IN T INDEX IN I;", ") TABLESPACE T;"),
                Planted.inScript(
                        "an index with a table space", "ON CRM_PLANT (NOTE);", "ON CRM_PLANT (NOTE) TABLESPACE I;"),
                Planted.inScript("a column named by a word of DB2", "NOTE", "PASSWORD"),
                Planted.inScript("a table without comment", "COMMENT ON TABLE CRM_SEED IS 'Seeds.';\n", ""),
                Planted.inScript("a constraint without a name", "CONSTRAINT UQ_CRM_PLANT UNIQUE", "UNIQUE"),
                Planted.inScript("IF NOT EXISTS", "CREATE TABLE CRM_SEED", "CREATE TABLE IF NOT EXISTS CRM_SEED"),
                Planted.inScript("a flag that is BOOLEAN", "SMALLINT DEFAULT 0", "BOOLEAN DEFAULT FALSE"),
                Planted.inScript(
                        "a foreign key to no key", "REFERENCES CRM_PLANT (ID)", "REFERENCES CRM_PLANT (SEEN_AT)"),
                Planted.inScript("an index of a large object", "ON CRM_PLANT (NOTE)", "ON CRM_PLANT (CONTENT)"),
                Planted.statement("FOR UPDATE of sorted rows", "SELECT ID FROM CRM_OUTBOX ORDER BY ID FOR UPDATE"),
                Planted.statement(
                        "FOR UPDATE that keeps no lock", "SELECT ID FROM CRM_OUTBOX WHERE ID = :id FOR UPDATE"),
                Planted.statement("SKIP LOCKED", "SELECT ID FROM CRM_OUTBOX FOR UPDATE SKIP LOCKED"),
                Planted.statement(
                        "locks that are not kept", "SELECT ID FROM CRM_OUTBOX ORDER BY ID FOR READ ONLY WITH RS"),
                Planted.statement("NEXTVAL as a function", "SELECT NEXTVAL('CRM_SEQ') FROM CRM_IDENTITY_STRIPE"),
                Planted.statement("generate_series", "SELECT N FROM generate_series(1, 5)"),
                Planted.statement("DUAL", "SELECT CRM_SEQ.NEXTVAL FROM DUAL"),
                Planted.statement("CONNECT BY", "SELECT STRIPE_NO FROM CRM_IDENTITY_STRIPE CONNECT BY LEVEL <= :count"),
                Planted.statement("LIMIT", "SELECT ID FROM CRM_OUTBOX LIMIT 5"),
                Planted.statement("ILIKE", "SELECT ID FROM CRM_OUTBOX WHERE EVENT_TYPE ILIKE :type"),
                Planted.statement(
                        "RETURNING", "INSERT INTO CRM_IDENTITY_STRIPE (STRIPE_NO) VALUES (:no) RETURNING STRIPE_NO"),
                Planted.statement(
                        "ON CONFLICT",
                        "INSERT INTO CRM_IDENTITY_STRIPE (STRIPE_NO) VALUES (:no) ON CONFLICT DO NOTHING"),
                Planted.statement("a NULL without a type", "SELECT ID, NULL AS NOTE FROM CRM_OUTBOX"),
                Planted.statement("a parameter without a type", "SELECT ID, :note AS NOTE FROM CRM_OUTBOX"),
                Planted.statement(
                        "a function of a parameter without a type",
                        "SELECT ID FROM CRM_OUTBOX WHERE EVENT_TYPE = LOWER(:type)"),
                Planted.statement("a cast with colons", "SELECT ID::VARCHAR FROM CRM_OUTBOX"),
                Planted.statement("DISTINCT of a large object", "SELECT DISTINCT EVENT_CONTENT FROM CRM_OUTBOX"),
                Planted.statement("a sorted large object", "SELECT ID FROM CRM_OUTBOX ORDER BY EVENT_CONTENT"),
                Planted.statement(
                        "a compared large object", "SELECT ID FROM CRM_OUTBOX WHERE EVENT_CONTENT = :content"),
                Planted.statement("SYSDATE", "UPDATE CRM_OUTBOX SET EVENT_TIME = SYSDATE WHERE ID = :id"),
                Planted.statement("TRUE", "SELECT ID FROM CRM_LEAD WHERE IS_TEST = TRUE"),
                Planted.statement("an INTERVAL", "DELETE FROM CRM_OUTBOX WHERE EVENT_TIME < :now - INTERVAL '1' DAY"),
                Planted.statement("a column that is not there", "SELECT O.EVENT_NAME FROM CRM_OUTBOX O"),
                Planted.statement("NVL", "SELECT NVL(FORM_ID, 'x') FROM CRM_LEAD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oracle(Planted planted) {
        assertThat(caught(Dialect.ORACLE, ORACLE_SCRIPT, planted))
                .as(planted.bad())
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void db2(Planted planted) {
        assertThat(caught(Dialect.DB2, DB2_SCRIPT, planted)).as(planted.bad()).isNotEmpty();
    }

    @Test
    void without_them_there_is_nothing_to_catch() {
        assertThat(Series.of(Dialect.ORACLE, ORACLE_SCRIPT).findings()).isEmpty();
        assertThat(byGrammar(ORACLE_SCRIPT)).isEmpty();
        assertThat(Series.of(Dialect.DB2, DB2_SCRIPT).findings()).isEmpty();
        Counts.note("planted errors caught on oracle", oracle().count());
        Counts.note("planted errors caught on db2", db2().count());
        assertThat(oracle().count()).isGreaterThanOrEqualTo(30);
        assertThat(db2().count()).isGreaterThanOrEqualTo(20);
    }

    private static List<String> caught(Dialect dialect, String script, Planted planted) {
        return planted.good().isEmpty() ? inStatement(dialect, planted.bad()) : inScript(dialect, script, planted);
    }

    private static List<String> inScript(Dialect dialect, String script, Planted planted) {
        String bad = script.replace(planted.good(), planted.bad());
        assertThat(bad).as("'%s' is in the script", planted.good()).isNotEqualTo(script);
        List<String> caught = new ArrayList<>();
        try {
            caught.addAll(Series.of(dialect, bad).findings());
            if (dialect == Dialect.ORACLE) {
                caught.addAll(byGrammar(bad));
            }
        } catch (IllegalArgumentException e) {
            caught.add(e.getMessage());
        }
        return caught;
    }

    private static List<String> byGrammar(String script) {
        return SqlStatement.of("script", script, Dialect.ORACLE).stream()
                .map(statement -> ParserGap.allTakenOut(statement.sql()))
                .flatMap(sql -> OracleGrammar.refusal(sql).stream())
                .toList();
    }

    private static List<String> inStatement(Dialect dialect, String sql) {
        List<String> caught = new ArrayList<>();
        try {
            caught.addAll(Series.ofProject(dialect).findings(new SqlStatement("planted", 1, sql)));
            if (dialect == Dialect.ORACLE) {
                OracleGrammar.refusal(OracleGrammar.asSent(sql)).ifPresent(caught::add);
            }
        } catch (IllegalArgumentException e) {
            caught.add(e.getMessage());
        }
        return caught;
    }
}
