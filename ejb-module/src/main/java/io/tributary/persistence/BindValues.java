package io.tributary.persistence;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Collection;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/**
 * Binds the values of {@code IN (<name>)}, of which there must be at least one: as a list of question marks, or as one array where {@link VendorSqlLocator}
 * wrote {@code = ANY (:name)} instead.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@SqlStatementCustomizingAnnotation(BindValues.Factory.class)
public @interface BindValues {
    /** The name in the statement. */
    String value();

    /** Binds. */
    final class Factory implements SqlStatementCustomizerFactory {
        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> repository, Method method, Parameter parameter, int index, Type type) {
            String name = ((BindValues) annotation).value();
            return (statement, values) -> bind(statement, name, (Collection<?>) values);
        }

        private static void bind(SqlStatement<?> statement, String name, Collection<?> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("nothing to look for: " + name);
            }
            if (statement.getConfig(ListForm.class).isArray()) {
                Argument array = (position, prepared, context) -> PostgresArrays.bind(prepared, position, values);
                statement.bind(name, array);
            } else {
                statement.bindList(name, BindLists.padded(values));
            }
        }
    }
}
