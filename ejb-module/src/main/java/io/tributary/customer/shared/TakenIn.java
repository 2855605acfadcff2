package io.tributary.customer.shared;

import io.tributary.canonical.customer.Customer;
import io.tributary.intake.Understood;
import io.tributary.publication.BusinessEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What others had changed and the hub had not seen yet.
 *
 * @param portrayals what the writers say of customers, by customer, in the order of changes; to be merged before anything newer
 * @param events what the rest of the house should hear
 */
public record TakenIn(Map<Long, List<Understood>> portrayals, List<BusinessEvent> events) {
    /** Nobody had changed anything. */
    public static final TakenIn NOTHING = new TakenIn(Map.of(), List.of());

    /** All portrayals. */
    public List<Customer> customers() {
        return portrayals.values().stream()
                .flatMap(List::stream)
                .map(understood -> understood.message().customer())
                .flatMap(Optional::stream)
                .toList();
    }
}
