package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.foreign.StandingStates;
import io.tributary.foreign.StandingStates.State;
import io.tributary.intake.shape.Numbered;
import io.tributary.sales.Tasks;
import java.util.List;

/** Numbered records are found with the message whose state they have. */
final class StandingStatesContract implements Contract {

    @Override
    public Class<?> repository() {
        return StandingStates.class;
    }

    @Override
    public void keep(Ground ground) {

        Tasks.Content content = ground.sample(Tasks.Content.class, "taskState", "OPEN", "priority", "NORMAL");
        Numbered task = ground.plant(Tasks.class, content, ground.customer().id());
        Expect.equal(
                "the state of a task",
                List.of(new State("TASK", task.number(), task.receiptId())),
                ground
                        .ask(StandingStates.class, states -> states.states(List.of(task.number(), "no such number")))
                        .stream()
                        .map(state -> new State(state.recordKind().strip(), state.recordNumber(), state.receiptId()))
                        .toList());
    }
}
