package io.tributary.launcher.matching.labelled;

import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Customer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a labelled file. The truth is for scoring only; nothing that resolves records sees it.
 *
 * @param file in which it stands
 * @param line where it begins
 * @param id as the file calls it
 * @param source that the row names, else the file
 * @param entity who it is in truth; {@code null} where the file does not say
 * @param customer what it says of its customer
 * @param attributes what else it says
 */
public record LabelledRecord(
        String file,
        long line,
        String id,
        String source,
        @Nullable String entity,
        Customer customer,
        List<Attribute> attributes) {}
