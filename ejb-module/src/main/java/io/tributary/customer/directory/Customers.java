package io.tributary.customer.directory;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Golden records and what hangs on them, for reading. */
@RegisterConstructorMapper(GoldenRecord.class)
@RegisterConstructorMapper(ContactPoint.class)
@RegisterConstructorMapper(Identifier.class)
@RegisterConstructorMapper(Address.class)
@RegisterConstructorMapper(SourceRecord.class)
public interface Customers {
    /** One customer. */
    @SqlQuery
    Optional<GoldenRecord> find(long id);

    /** Customers who are reached by exactly this value, or by the other way in which it may have been stored. */
    @SqlQuery
    List<GoldenRecord> byContactPoint(String kind, String value, String other, int limit);

    /** Customers whose display or family name is like this pattern; {@code !} escapes. */
    @SqlQuery
    List<GoldenRecord> byName(String pattern, int limit);

    /** Contact points of some customers. */
    @SqlQuery
    List<ContactPoint> contactPoints(@BindList("ids") List<Long> ids);

    /** Ids in other systems. */
    @SqlQuery
    List<Identifier> identifiers(long id);

    /** Postal addresses. */
    @SqlQuery
    List<Address> addresses(long id);

    /** Source records, the newest knowledge first. */
    @SqlQuery
    List<SourceRecord> sources(long id);
}
