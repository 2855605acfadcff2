package io.tributary.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.db2.jcc.DB2BaseDataSource;
import java.util.Set;
import oracle.jdbc.OracleConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VendorTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:oracle:thin:@//db.example.com:1521/CRM, ORACLE",
        "jdbc:oracle:thin:@crm_high?TNS_ADMIN=/wallets/crm, ORACLE",
        "JDBC:DB2://db.example.com:50000/CRM:currentSchema=CRM;, DB2",
        "jdbc:postgresql://db.example.com/crm?currentSchema=crm, POSTGRESQL",
        "jdbc:postgresql:crm, POSTGRESQL"
    })
    void an_address_names_its_vendor(String url, Vendor expected) {
        assertThat(Vendor.of(url)).isEqualTo(expected);
    }

    @Test
    void an_address_of_another_product_is_refused_without_telling_its_password() {
        assertThatThrownBy(() -> Vendor.of("jdbc:mysql://db.example.com/crm?password=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:oracle:…, jdbc:db2:…, jdbc:postgresql:…")
                .hasMessageNotContaining("secret");
        assertThat(JdbcUrls.withoutSecrets("jdbc:oracle:thin:crm/secret@//db:1521/X"))
                .isEqualTo("jdbc:oracle:thin:crm/***@//db:1521/X");
        assertThat(JdbcUrls.withoutSecrets("jdbc:db2://db/CRM:user=a;password=secret;"))
                .isEqualTo("jdbc:db2://db/CRM:user=a;password=***;");
    }

    @ParameterizedTest
    @EnumSource
    void the_driver_of_a_vendor_has_the_name_that_is_looked_for(Vendor vendor) throws ClassNotFoundException {
        assertThat(java.sql.Driver.class).isAssignableFrom(Class.forName(vendor.driver()));
    }

    @Test
    void the_properties_of_a_session_are_such_that_the_drivers_know() throws ReflectiveOperationException {
        assertThat(Vendor.ORACLE.session("jdbc:oracle:thin:@x").keySet())
                .contains(
                        OracleConnection.CONNECTION_PROPERTY_THIN_VSESSION_PROGRAM,
                        OracleConnection.CONNECTION_PROPERTY_THIN_READ_TIMEOUT,
                        OracleConnection.CONNECTION_PROPERTY_THIN_NET_CONNECT_TIMEOUT,
                        OracleConnection.CONNECTION_PROPERTY_IMPLICIT_STATEMENT_CACHE_SIZE,
                        OracleConnection.CONNECTION_PROPERTY_TIMEZONE_AS_REGION,
                        OracleConnection.CONNECTION_PROPERTY_DEFAULT_ROW_PREFETCH);
        for (String name : Vendor.DB2.session("jdbc:db2:x").keySet()) {
            assertThat(DB2BaseDataSource.class.getField("propertyKey_" + name).get(null))
                    .isEqualTo(name);
        }
        Set<String> known = org.postgresql.PGProperty.forName("options") == null
                ? Set.of()
                : Vendor.POSTGRESQL.session("jdbc:postgresql:x").keySet();
        assertThat(known).allSatisfy(name -> assertThat(org.postgresql.PGProperty.forName(name))
                .isNotNull());
    }

    @Test
    void session_options_of_a_postgresql_address_are_added_to_those_of_the_hub() {
        String url = "jdbc:postgresql://db/crm?options=-c%20search_path=crm&sslmode=require";

        assertThat(Vendor.POSTGRESQL.session(url).get("options"))
                .contains("tributary.writer=hub")
                .endsWith(" -c search_path=crm");
        assertThat(JdbcUrls.withoutPostgresOptions(url)).isEqualTo("jdbc:postgresql://db/crm?sslmode=require");
        assertThat(JdbcUrls.withoutPostgresOptions("jdbc:postgresql://db/crm?a=1&options=x&b=2"))
                .isEqualTo("jdbc:postgresql://db/crm?a=1&b=2");
    }
}
