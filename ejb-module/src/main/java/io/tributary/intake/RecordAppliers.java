package io.tributary.intake;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Customer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which capability applies which kind of record, in the order of the sealed family. */
@ApplicationScoped
class RecordAppliers {
    @Inject
    private Instance<RecordApplier<?>> beans;

    private final Map<Class<?>, RecordApplier<?>> byKind = new LinkedHashMap<>();

    @PostConstruct
    void sort() {
        for (Class<?> kind : CanonicalRecord.class.getPermittedSubclasses()) {
            for (RecordApplier<?> bean : beans) {
                if (bean.kind() == kind && byKind.put(kind, bean) != null) {
                    throw new IllegalStateException("two capabilities apply " + kind);
                }
            }
        }
    }

    /**
     * Those that a batch needs; kinds that do not occur in it cost nothing.
     *
     * @throws IllegalStateException if nobody applies a kind that occurs: a record is never dropped
     */
    List<RecordApplier<?>> of(List<Understood> batch) {
        Set<Class<?>> kinds = new HashSet<>();
        batch.forEach(understood -> understood.message().records().forEach(record -> kinds.add(record.getClass())));
        kinds.remove(Customer.class);
        List<RecordApplier<?>> needed = new ArrayList<>();
        byKind.forEach((kind, applier) -> {
            if (kinds.remove(kind)) {
                needed.add(applier);
            }
        });
        if (!kinds.isEmpty()) {
            throw new IllegalStateException("no capability applies records of the kinds " + kinds);
        }
        return needed;
    }
}
