package io.tributary.systemtests.harness;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one hub that all of them share, and what is around it. It is started for the first of them and stopped after the last,
 * so every test uses people, keys and numbers of its own.
 */
public final class SharedHub implements ParameterResolver {
    private static final Map<Class<?>, Function<Surroundings, Object>> PARTS = Map.of(
            Surroundings.class, all -> all,
            Hub.class, Surroundings::hub,
            Mailbox.class, Surroundings::mailbox,
            SocialPlatforms.class, Surroundings::platforms);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Function<Surroundings, Object> part =
                PARTS.getOrDefault(parameter.getParameter().getType(), all -> all);
        return part.apply(context.getRoot()
                .getStore(Namespace.create(SharedHub.class))
                .getOrComputeIfAbsent(Surroundings.class, type -> Surroundings.start("shared"), Surroundings.class));
    }
}
