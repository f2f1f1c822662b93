package io.miadi.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The rooms of the house and who may see whom. */
@AnalyzeClasses(packages = "io.miadi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> ADAPTERS =
            List.of("http", "persistence", "mpesa", "notify", "documents", "security");

    /** Where rules stand and are kept. The edge may show more: a session on a page has its payment beside it. */
    private static final Set<String> ORDERED_ROOMS = Set.of("domain", "application", "persistence");

    /** What a feature of the chain may know of the others. */
    private static final Map<String, Set<String>> FEATURES = Map.of(
            "identity", Set.of("money", "time", "phone"),
            "calendar", Set.of("money", "time", "phone", "identity"),
            "session", Set.of("money", "time", "phone", "identity", "calendar"),
            "payment", Set.of("money", "time", "phone", "identity", "calendar", "session"),
            "refund", Set.of("money", "time", "phone", "identity", "calendar", "session", "payment"),
            "ledger", Set.of("money", "time", "phone", "identity", "calendar", "session", "payment", "refund"));

    /** They react to events; nobody's rules depend on them. */
    private static final Set<String> REACTING = Set.of("notification", "receipt", "chat", "announcement", "upload");

    @ArchTest
    static final ArchRule arrows_point_inwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("io.miadi.domain..")
            .layer("application")
            .definedBy("io.miadi.application..")
            .layer("adapters")
            .definedBy(ADAPTERS.stream().map(ArchitectureTest::room).toArray(String[]::new))
            .layer("testkit")
            .definedBy("io.miadi.testkit..")
            .layer("bootstrap")
            .definedBy("io.miadi.bootstrap..")
            .whereLayer("bootstrap")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("testkit")
            .mayOnlyBeAccessedByLayers("bootstrap")
            .whereLayer("adapters")
            .mayOnlyBeAccessedByLayers("bootstrap")
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("adapters", "testkit", "bootstrap");

    @ArchTest
    static final ArchRule adapters_do_not_see_each_other =
            slices().assignedFrom(adapters()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage("io.miadi.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.miadi.domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_application_knows_no_technology = classes()
            .that()
            .resideInAPackage("io.miadi.application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.miadi.application..",
                    "io.miadi.domain..",
                    "java..",
                    "javax.crypto..",
                    "jakarta.validation..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule simulators_know_the_wire_and_none_of_our_classes = noClasses()
            .that()
            .resideInAPackage("io.miadi.simulators..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.miadi.domain..",
                    "io.miadi.application..",
                    "io.miadi.testkit..",
                    "io.miadi.bootstrap..",
                    "io.miadi.http..",
                    "io.miadi.persistence..",
                    "io.miadi.mpesa..",
                    "io.miadi.notify..",
                    "io.miadi.documents..",
                    "io.miadi.security..");

    @ArchTest
    static final ArchRule features_of_the_domain_form_no_cycle =
            slices().matching("io.miadi.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_the_application_form_no_cycle =
            slices().matching("io.miadi.application.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_http_form_no_cycle =
            slices().matching("io.miadi.http.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_persistence_form_no_cycle =
            slices().matching("io.miadi.persistence.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_know_each_other_one_way_only = classes()
            .should(new ArchCondition<JavaClass>("know only the features before their own") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().forEach(dependency -> {
                        var target = dependency.getTargetClass();
                        if (!mayKnow(item, target)) {
                            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                        }
                    });
                }
            });

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes()
            .should(new ArchCondition<JavaClass>("stand in a null-marked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(item, item.getPackageName() + " is not @NullMarked"));
                    }
                }
            });

    @ArchTest
    static void the_rules_see_the_whole_product(JavaClasses classes) {
        var least = Map.of("domain", 100, "application", 150, "http", 100, "persistence", 60, "mpesa", 30);
        least.forEach((name, count) -> assertThat(
                        classes.stream().filter(c -> c.getPackageName().startsWith("io.miadi." + name)))
                .as(name)
                .hasSizeGreaterThan(count));
        for (String name : List.of("notify", "documents", "security", "simulators", "testkit", "bootstrap")) {
            assertThat(classes.stream().filter(c -> c.getPackageName().startsWith("io.miadi." + name)))
                    .as(name)
                    .hasSizeGreaterThan(4);
        }
    }

    /** Features of the chain are held to it in every room; the others (notification, audit …) are known by none of the chain. */
    private static boolean mayKnow(JavaClass from, JavaClass to) {
        var source = from.getPackageName().split("\\.", -1);
        var target = to.getPackageName().split("\\.", -1);
        boolean comparable = source.length > 3 && target.length > 3 && target[1].equals("miadi");
        if (!comparable || !ORDERED_ROOMS.contains(source[2]) || source[3].equals(target[3])) {
            return true;
        }
        var known = FEATURES.get(source[3]);
        boolean chained = FEATURES.containsKey(target[3]) || REACTING.contains(target[3]);
        return known == null || !chained || known.contains(target[3]);
    }

    private static String room(String adapter) {
        return "io.miadi." + adapter + "..";
    }

    private static SliceAssignment adapters() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass item) {
                var name = item.getPackageName().split("\\.", -1);
                return name.length > 2 && name[1].equals("miadi") && ADAPTERS.contains(name[2])
                        ? SliceIdentifier.of(name[2])
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "adapters";
            }
        };
    }
}
