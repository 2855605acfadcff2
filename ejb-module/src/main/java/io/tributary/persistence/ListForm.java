package io.tributary.persistence;

import org.jdbi.v3.core.config.JdbiConfig;

/** How a Jdbi writes lists of values: question marks by default. */
public final class ListForm implements JdbiConfig<ListForm> {
    private boolean array;

    /** Whether {@code IN (<name>)} becomes {@code = ANY (:name)}: one parameter and one plan for lists of all lengths. */
    public boolean isArray() {
        return array;
    }

    /** Sets it. */
    public void setArray(boolean array) {
        this.array = array;
    }

    @Override
    public ListForm createCopy() {
        ListForm copy = new ListForm();
        copy.array = array;
        return copy;
    }
}
