package io.tributary.persistence;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.sql.Array;
import java.sql.Types;
import java.util.Collection;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.generic.GenericTypes;
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
            Type element = GenericTypes.findGenericParameter(type, Collection.class)
                    .orElseThrow(() -> new IllegalArgumentException(method + " binds " + name + ", which is no list"));
            return (statement, values) -> bind(statement, name, element, (Collection<?>) values);
        }

        private static void bind(SqlStatement<?> statement, String name, Type element, Collection<?> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("nothing to look for: " + name);
            }
            if (statement.getConfig(ListForm.class).isArray()) {
                statement.bind(name, array(element, values));
            } else {
                statement.bindList(name, BindLists.padded(values));
            }
        }

        /** Texts take the type of the column that they are compared with: an array of any other kind of text would not find its index. */
        private static Argument array(Type element, Collection<?> values) {
            return (position, statement, context) -> {
                String type = element == Long.class ? "int8" : element == Integer.class ? "int4" : "text";
                Array array = statement.getConnection().createArrayOf(type, values.toArray());
                if (element == String.class) {
                    statement.setObject(position, array.toString(), Types.OTHER);
                } else {
                    statement.setArray(position, array);
                }
            };
        }
    }
}
