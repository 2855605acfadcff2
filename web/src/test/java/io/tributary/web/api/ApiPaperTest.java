package io.tributary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiPaperTest {

    @Test
    void every_call_is_in_the_paper_about_the_api() throws IOException {
        String paper = Files.readString(java.nio.file.Path.of("../docs/api.md"));
        List<String> calls = new ArrayList<>();
        for (Class<?> resource : new ApiApplication().getClasses()) {
            for (Method method : resource.getDeclaredMethods()) {
                if (resource.isAnnotationPresent(Path.class)) {
                    verb(method).forEach(verb -> calls.add("`" + verb + " /api/" + address(resource, method)));
                }
            }
        }
        assertThat(calls).hasSizeGreaterThan(20).allSatisfy(call -> assertThat(paper)
                .containsPattern(Pattern.quote(call) + "[`?]"));
    }

    private static Stream<String> verb(Method method) {
        return Stream.of(GET.class, POST.class)
                .filter(method::isAnnotationPresent)
                .map(Class::getSimpleName);
    }

    /** With {@code ID} for {@code {id: [0-9]+}}. */
    private static String address(Class<?> resource, Method method) {
        String path = Stream.of(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(each -> each != null && !each.value().equals("/"))
                .map(Path::value)
                .collect(Collectors.joining("/"));
        return Pattern.compile("\\{(\\w+)[^/]*}(?=/|$)").matcher(path).replaceAll(name -> name.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
