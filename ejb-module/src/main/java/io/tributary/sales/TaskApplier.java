package io.tributary.sales;

import io.tributary.canonical.sales.Task;
import io.tributary.intake.shape.NumberedApplier;
import io.tributary.sales.Tasks.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps tasks in their most recent state. */
@ApplicationScoped
public class TaskApplier extends NumberedApplier<Task, Content, Tasks> {
    /** For CDI. */
    public TaskApplier() {
        super("task", Task.class, Tasks.class);
    }

    @Override
    protected String number(Task task) {
        return task.number();
    }

    @Override
    protected @Nullable Instant asOf(Task task) {
        return task.asOf();
    }

    @Override
    protected Content content(Task task) {
        return Content.of(task);
    }

    @Override
    protected void tell(Content task, Map<String, @Nullable Object> data) {
        data.put("subject", task.subject());
        data.put("state", task.taskState());
        data.put("priority", task.priority());
        data.put("dueAt", task.dueAt() == null ? null : task.dueAt().toString());
        data.put("assignee", task.assignee());
        data.put("about", task.aboutRef());
    }
}
