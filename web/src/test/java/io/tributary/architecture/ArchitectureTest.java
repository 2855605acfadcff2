package io.tributary.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Customer;
import io.tributary.intake.RecordApplier;
import io.tributary.routes.ChannelAdapter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house. Every package that a rule names is in {@link #every_package_that_a_rule_names_holds_classes}. */
class ArchitectureTest {
    private static final String[] PURE = {
        "io.tributary.canonical..",
        "io.tributary.intake.source..",
        "io.tributary.intake.format..",
        "io.tributary.intake.translation..",
        "io.tributary.customer.matching..",
        "io.tributary.customer.survivorship..",
        "io.tributary.foreign.mapping.."
    };
    private static final String[] CAPABILITIES = {
        "io.tributary.customer..",
        "io.tributary.support..",
        "io.tributary.commerce..",
        "io.tributary.finance..",
        "io.tributary.sales..",
        "io.tributary.consent..",
        "io.tributary.foreign.."
    };
    private static final String[] EJB_MODULE = {
        "io.tributary.intake..",
        "io.tributary.customer..",
        "io.tributary.support..",
        "io.tributary.commerce..",
        "io.tributary.finance..",
        "io.tributary.sales..",
        "io.tributary.consent..",
        "io.tributary.foreign..",
        "io.tributary.operations..",
        "io.tributary.publication..",
        "io.tributary.persistence.."
    };

    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tributary");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.tributary.canonical..",
                "io.tributary.intake.source..",
                "io.tributary.intake.format..",
                "io.tributary.intake.translation..",
                "io.tributary.customer.matching..",
                "io.tributary.customer.survivorship..",
                "io.tributary.customer..",
                "io.tributary.support..",
                "io.tributary.commerce..",
                "io.tributary.finance..",
                "io.tributary.sales..",
                "io.tributary.consent..",
                "io.tributary.foreign.mapping..",
                "io.tributary.foreign..",
                "io.tributary.operations..",
                "io.tributary.publication..",
                "io.tributary.persistence..",
                "io.tributary.intake..",
                "io.tributary.routes..",
                "io.tributary.web.."
            })
    void every_package_that_a_rule_names_holds_classes(String packages) {
        assertThat(HUB.that(resideInAPackage(packages)).stream()
                        .filter(type -> !type.getSimpleName().equals("package-info")))
                .isNotEmpty();
    }

    @Test
    void the_pure_core_knows_no_container_no_clock_and_no_chance() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.apache.camel..", "org.jdbi..", "java.sql..")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class));
    }

    @Test
    void the_canonical_model_needs_nothing_but_annotations() {
        check(classes()
                .that()
                .resideInAPackage("io.tributary.canonical..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "io.tributary.canonical..", "com.fasterxml.jackson.annotation..", "org.jspecify..")));
    }

    @Test
    void dependencies_run_from_web_to_routes_to_ejb_module_to_canonical() {
        check(noClasses()
                .that()
                .resideInAnyPackage(EJB_MODULE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.tributary.routes..", "io.tributary.web..", "jakarta.jms..", "org.apache.camel.."));
        check(noClasses()
                .that()
                .resideInAPackage("io.tributary.routes..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tributary.web.."));
    }

    @Test
    void intake_knows_no_capability() {
        check(noClasses()
                .that()
                .resideInAPackage("io.tributary.intake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CAPABILITIES));
    }

    @Test
    void capabilities_do_not_know_each_other() {
        check(slices().matching("io.tributary.(customer|support|commerce|finance|sales|consent|foreign)..")
                .should()
                .notDependOnEachOther());
    }

    @Test
    void every_kind_of_record_but_the_customer_has_exactly_one_applier() {
        List<Class<?>> applied =
                HUB.that(assignableTo(RecordApplier.class).and(not(modifier(JavaModifier.ABSTRACT)))).stream()
                        .<Class<?>>map(type -> kind(type.reflect()))
                        .toList();
        List<Class<?>> kinds = new ArrayList<>(List.of(CanonicalRecord.class.getPermittedSubclasses()));
        kinds.remove(Customer.class); // resolved, not applied
        assertThat(applied).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static Class<?> kind(Class<?> applier) {
        try {
            return ((RecordApplier<?>) applier.getDeclaredConstructor().newInstance()).kind();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(applier + " is no bean", e);
        }
    }

    @Test
    void every_route_is_a_channel_adapter_with_the_shared_error_handling() {
        check(classes()
                .that()
                .areAssignableTo(RouteBuilder.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .beAssignableTo(ChannelAdapter.class));
    }

    @Test
    void nobody_uses_java_serialisation() {
        check(noClasses().should().dependOnClassesThat().areAssignableTo(java.io.ObjectInputStream.class));
    }

    private static void check(ArchRule rule) {
        rule.check(HUB);
    }
}
