package io.miadi.bootstrap;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What code of the product does not do, wherever it stands. */
@AnalyzeClasses(packages = "io.miadi", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {
    private static DescribedPredicate<JavaCall<?>> call(Class<?> owner, String method) {
        return target(owner(type(owner))).and(target(name(method))).as(owner.getSimpleName() + "." + method);
    }

    private static final DescribedPredicate<JavaCall<?>> READS_THE_CLOCK = call(Instant.class, "now")
            .or(call(LocalDate.class, "now"))
            .or(call(LocalDateTime.class, "now"))
            .or(call(ZonedDateTime.class, "now"))
            .or(call(System.class, "currentTimeMillis"))
            .or(call(InstantSource.class, "system"))
            .or(call(Clock.class, "systemUTC"))
            .or(call(Clock.class, "system"));

    /** Simulators stand alone and have a timeline of their own, of which one kind is real time. */
    @ArchTest
    static final ArchRule time_comes_in_from_outside = noClasses()
            .that()
            .resideOutsideOfPackages("io.miadi.bootstrap..", "io.miadi.simulators..")
            .should()
            .callCodeUnitWhere(READS_THE_CLOCK);

    @ArchTest
    static final ArchRule one_factory_makes_http_servers = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.miadi.http.server.HttpServerFactory")
            .and()
            .resideOutsideOfPackage("io.miadi.simulators..")
            .should()
            .callMethodWhere(target(owner(DescribedPredicate.describe(
                            "Javalin", c -> c.getName().equals("io.javalin.Javalin"))))
                    .and(target(name("create"))));

    @ArchTest
    static final ArchRule secrets_come_from_a_secure_source = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.miadi.security..",
                    "io.miadi.application.identity..",
                    "io.miadi.application.secret..",
                    "io.miadi.http.caller..",
                    "io.miadi.http.identity..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class)
            .orShould()
            .callCodeUnitWhere(call(Math.class, "random").or(call(UUID.class, "randomUUID")));

    @ArchTest
    static final ArchRule nothing_reads_java_serialisation =
            noClasses().should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class);

    /** The embedded database is a program of its own, and a campaign starts the product in order to kill it; nothing else may. */
    @ArchTest
    static final ArchRule hardly_anything_starts_programs = noClasses()
            .that()
            .resideOutsideOfPackages("io.miadi.persistence.embedded..", "io.miadi.bootstrap.campaign..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class, Process.class);

    /** Commands speak to a person at a terminal; everything else logs. */
    @ArchTest
    static final ArchRule only_commands_print = noClasses()
            .that()
            .resideOutsideOfPackages("io.miadi.bootstrap..")
            .and()
            .haveNameNotMatching("io\\.miadi\\.simulators\\..*Simulate[A-Z][a-z]+")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
