package io.tributary.sales;

import io.tributary.canonical.sales.Task;
import io.tributary.intake.shape.OwnedRows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_TASK}. */
public interface Tasks extends OwnedRows<Tasks.Content> {
    /** A task, beside its number. */
    record Content(
            String subject,
            @Nullable String bodyText,
            String taskState,
            String priority,
            @Nullable Instant dueAt,
            @Nullable String assignee,
            @Nullable String aboutRef) {

        static Content of(Task task) {
            return new Content(
                    task.subject() == null ? task.number() : task.subject(),
                    task.text(),
                    task.state().name(),
                    task.priority().name(),
                    task.dueAt(),
                    task.assignee(),
                    task.about());
        }
    }
}
