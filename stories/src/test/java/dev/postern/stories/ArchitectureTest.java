package dev.postern.stories;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The few rules that keep the house as it is drawn. */
class ArchitectureTest {
    private static final List<String> MODULES = List.of("contract", "connector-kit", "token-svc", "sandbox");
    private static final Pattern SECRET =
            Pattern.compile("(?i)(password|secret|privatekey|apikey|bearer|(connector|api)?token)");

    private static final JavaClasses CLASSES = classes();

    @Test
    void theEnginesPackagesAreWithoutCycles() {
        slices().matching("dev.postern.kit.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theTokenServicesPackagesAreWithoutCycles() {
        slices().matching("dev.postern.token.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theSandboxSharesNoCodeWithTheServices() {
        noClasses()
                .that()
                .resideInAPackage("dev.postern.sandbox..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.postern..").and(not(resideInAPackage("dev.postern.sandbox.."))))
                .check(CLASSES);
    }

    @Test
    void theServicesKnowEachOtherByTheContractOnly() {
        noClasses()
                .that()
                .resideInAPackage("dev.postern.token..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.postern.kit..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.postern.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.postern.token..",
                        "dev.postern.octapipe..",
                        "dev.postern.caspio..",
                        "dev.postern.gumloop..",
                        "dev.postern.occtoo..")
                .check(CLASSES);
    }

    @Test
    void noNameSaysNothing() {
        Stream.of("Util", "Utils", "Helper", "Manager", "Impl", "Dto", "DTO")
                .forEach(ending -> noClasses()
                        .that()
                        .resideInAPackage("dev.postern..")
                        .should()
                        .haveSimpleNameEndingWith(ending)
                        .check(CLASSES));
    }

    @Test
    void noSecretIsABareString() {
        fields().that()
                .areDeclaredInClassesThat(resideInAPackage("dev.postern.token..")
                        .or(resideInAPackage("dev.postern.kit.."))
                        .or(resideInAPackage("dev.postern.contract.."))
                        // A record's sign-in method holds the name of a credential's field, and not its value.
                        .and(not(resideInAPackage("dev.postern.kit.record..")))
                        .and(not(simpleNameEndingWith("Claims"))))
                .should(notBeABareSecret())
                .check(CLASSES);
    }

    @Test
    void timeIsInjected() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.postern.kit..", "dev.postern.token..")
                .and()
                .doNotHaveSimpleName("Beans")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .check(CLASSES);
    }

    @Test
    void onlyTheSendingPackageOpensConnectionsToVendors() {
        noClasses()
                .that()
                .resideInAPackage("dev.postern.kit..")
                .and()
                .resideOutsideOfPackage("dev.postern.kit.send..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.vertx.core.http.HttpClient")
                .check(CLASSES);
    }

    private static ArchCondition<JavaField> notBeABareSecret() {
        return new ArchCondition<>("not be a secret in a bare string") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean text = field.getRawType().isEquivalentTo(String.class);
                boolean bare = text
                        && SECRET.matcher(field.getName()).matches()
                        && !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC);
                events.add(
                        new SimpleConditionEvent(field, !bare, field.getFullName() + " is a secret in a bare string"));
            }
        };
    }

    private static JavaClasses classes() {
        List<Location> locations = MODULES.stream()
                .map(module -> Path.of("..", module, "target", "classes"))
                .map(ArchitectureTest::location)
                .toList();
        return new ClassFileImporter().importLocations(locations);
    }

    private static Location location(Path classes) {
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException("%s is not built; run ./dev test".formatted(classes));
        }
        return Locations.of(List.of(url(classes))).iterator().next();
    }

    private static java.net.URL url(Path classes) {
        try {
            return classes.toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
