package io.tributary.customer.directory;

import io.tributary.persistence.BindValues;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Golden records and what hangs on them, for reading. */
@RegisterConstructorMapper(GoldenRecord.class)
@RegisterConstructorMapper(ContactPoint.class)
@RegisterConstructorMapper(Identifier.class)
@RegisterConstructorMapper(Address.class)
@RegisterConstructorMapper(Name.class)
@RegisterConstructorMapper(Relation.class)
@RegisterConstructorMapper(Attribute.class)
@RegisterConstructorMapper(Segment.class)
@RegisterConstructorMapper(SourceRecord.class)
public interface Customers {
    /**
     * The customer whom an id means now. Every id that was ever given out means somebody for ever: the customer itself, or the one that it was
     * merged into; an id of a match profile means whom the profile belongs to.
     */
    @SqlQuery
    Optional<Long> current(long id);

    /** Ids that meant somebody else before and mean this customer now. */
    @SqlQuery
    List<Long> formerIds(long id);

    /** One customer, as the row stands, merged or not. */
    @SqlQuery
    Optional<GoldenRecord> find(long id);

    /** Customers, as their rows stand. */
    @SqlQuery
    List<GoldenRecord> withIds(@BindValues("ids") List<Long> ids);

    /** Customers who are reached by exactly this value, or by the other way in which it may have been stored. */
    @SqlQuery
    List<GoldenRecord> byContactPoint(String kind, String value, String other, int limit);

    /** Customers whose display, family or other name is like this pattern; {@code !} escapes. */
    @SqlQuery
    List<GoldenRecord> byName(String pattern, int limit);

    /** Contact points of some customers. */
    @SqlQuery
    List<ContactPoint> contactPoints(@BindValues("ids") List<Long> ids);

    /** Ids in other systems. */
    @SqlQuery
    List<Identifier> identifiers(long id);

    /** Names beside the one in use. */
    @SqlQuery
    List<Name> names(long id);

    /** Relations to others, and those of others to this one. */
    @SqlQuery
    List<Relation> relations(long id);

    /** Attributes. */
    @SqlQuery
    List<Attribute> attributes(long id);

    /** Segments that the customer belongs to, or that it is said not to belong to. */
    @SqlQuery
    List<Segment> segments(long id);

    /** Postal addresses. */
    @SqlQuery
    List<Address> addresses(long id);

    /** Source records, the newest knowledge first. */
    @SqlQuery
    List<SourceRecord> sources(long id);
}
