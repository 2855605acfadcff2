package io.tributary.customer.stewardship;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tributary.persistence.Codes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of {@code CRM_MATCH_MODEL}, for those who look after the model. */
@RegisterConstructorMapper(ModelVersions.Version.class)
public interface ModelVersions {
    /** All versions without their content, the newest first. */
    @SqlQuery
    List<Version> list();

    /** A model as JSON. */
    @SqlQuery
    Optional<String> content(int version);

    /** Writes a new model. */
    @SqlUpdate
    void insert(@BindMethods Version model, String content);

    /** Whatever weighs, weighs no longer. */
    @SqlUpdate
    void retire();

    /** A model weighs from now on. */
    @SqlUpdate
    int activate(int version);

    /** A model without its content. */
    record Version(
            @JsonProperty("version") int versionNo,
            @JsonProperty("state") State modelState,
            Instant createdAt,
            @JsonProperty("by") String createdBy) {}

    /** Whether a model weighs. */
    enum State {
        CANDIDATE,
        ACTIVE,
        RETIRED;

        /** As it is shown. */
        @JsonValue
        public String shown() {
            return Codes.shown(name());
        }
    }
}
