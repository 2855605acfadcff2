package io.tributary.bench.intake.traffic;

import io.tributary.bench.people.Population;
import io.tributary.bench.people.Portrait;
import io.tributary.bench.people.Portrait.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Forms in the order in which they come: seven of ten from somebody new, two from somebody who wrote before and has another question, one an
 * exact repeat with the same key. The same seed gives the same forms. Not thread-safe.
 */
public final class Forms {
    private static final int REMEMBERED = 2_000;
    private static final List<String> SUBJECTS = List.of(
            "Offer for spare parts", "Question about an invoice", "Delivery date", "Return of goods", "Opening hours");
    private static final List<String> WORDS = List.of(
            "please",
            "order",
            "delivery",
            "would",
            "like",
            "to",
            "know",
            "whether",
            "the",
            "machine",
            "can",
            "be",
            "sent",
            "before",
            "Friday",
            "invoice",
            "our",
            "customer",
            "number",
            "has",
            "changed",
            "kind",
            "regards",
            "thank",
            "you");

    private final Population population;
    private final SplittableRandom random;
    private final long seed;
    private final List<Long> people = new ArrayList<>();
    private final List<Form> sent = new ArrayList<>();
    private long nextPerson;
    private long nextKey;

    /** Forms of a seed. */
    public Forms(long seed) {
        this.seed = seed;
        this.population = new Population(seed);
        this.random = new SplittableRandom(seed);
    }

    /** The next so many. */
    public List<Form> next(int count) {
        List<Form> forms = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            forms.add(next());
        }
        return forms;
    }

    private Form next() {
        int kind = random.nextInt(10);
        if (kind == 0 && !sent.isEmpty()) {
            return sent.get(random.nextInt(sent.size()));
        }
        long person;
        if (kind <= 2 && !people.isEmpty()) {
            person = people.get(random.nextInt(people.size()));
        } else {
            person = newPerson();
            remember(people, person);
        }
        Form form = form(person);
        remember(sent, form);
        return form;
    }

    private <T> void remember(List<T> list, T each) {
        if (list.size() < REMEMBERED) {
            list.add(each);
        } else {
            list.set(random.nextInt(REMEMBERED), each);
        }
    }

    private long newPerson() {
        while (population.portrait(nextPerson).get(Field.ORGANISATION) != null) {
            nextPerson++;
        }
        return nextPerson++;
    }

    private Form form(long person) {
        Portrait portrait = population.portrait(person);
        String key = "form-%d-%08d".formatted(seed, nextKey++);
        StringBuilder body = new StringBuilder(600);
        add(body, "first_name", portrait.get(Field.GIVEN));
        add(body, "last_name", portrait.get(Field.FAMILY));
        String email = portrait.get(Field.EMAIL);
        add(body, "email", email == null ? "visitor" + seed + "." + person + "@mail.example" : email);
        add(body, "phone", portrait.get(Field.PHONE));
        add(body, "street", portrait.get(Field.STREET));
        add(body, "postal_code", portrait.get(Field.POSTAL_CODE));
        add(body, "city", portrait.get(Field.CITY));
        add(body, "country", portrait.get(Field.COUNTRY));
        add(body, "subject", SUBJECTS.get(random.nextInt(SUBJECTS.size())));
        add(body, "message", message());
        if (random.nextInt(10) < 4) {
            add(body, "consent_marketing_email", "on");
        }
        add(body, "_key", key);
        return new Form(key, body.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private String message() {
        StringBuilder text = new StringBuilder();
        int words = 20 + random.nextInt(40);
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.append('.').toString();
    }

    private static void add(StringBuilder body, String name, @Nullable String value) {
        if (value != null) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** How many of them are exact repeats. */
    public static long repeats(List<Form> forms) {
        return forms.size() - forms.stream().map(Form::key).distinct().count();
    }

    /** Mean size of a body in bytes. */
    public static double meanBytes(List<Form> forms) {
        return forms.stream().mapToInt(form -> form.body().length).average().orElse(0);
    }
}
