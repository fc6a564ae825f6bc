package dev.coffer;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house, each with its reason. A rule that is in the way is changed here, in sight, or not at all. */
final class ArchitectureTest {
    private static final String[] JDK_BASE = {
        "java.lang..",
        "java.util..",
        "java.math..",
        "java.time..",
        "java.net",
        "java.io",
        "java.nio..",
        "java.text",
        "java.security"
    };
    private static final List<String> ADAPTERS =
            List.of("calypso", "store", "platform", "sandbox", "sync", "export", "webhook");

    private static JavaClasses program = new ClassFileImporter().importPackages();

    @BeforeAll
    static void read() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.coffer");
        assertThat(program).hasSizeGreaterThan(100);
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(program);
    }

    private static DescribedPredicate<JavaClass> project() {
        return resideInAPackage("dev.coffer..");
    }

    @Test
    void theRoomsAreStackedOneWay() {
        holds(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("Main")
                .definedBy("dev.coffer")
                .layer("app")
                .definedBy("dev.coffer.app..")
                .layer("ui")
                .definedBy("dev.coffer.ui..")
                .layer("adapters")
                .definedBy(ADAPTERS.stream()
                        .map(room -> "dev.coffer." + room + "..")
                        .toArray(String[]::new))
                .layer("core")
                .definedBy("dev.coffer.core..")
                .whereLayer("Main")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("app")
                .mayOnlyBeAccessedByLayers("Main")
                .whereLayer("ui")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("adapters")
                .mayOnlyBeAccessedByLayers("app")
                .withOptionalLayers(true)
                .because("whoever reads the domain must not have to know the screen, the wire or the disk"));
    }

    @Test
    void theDomainStandsOnTheJdkAlone() {
        holds(classes()
                .that()
                .resideInAPackage("dev.coffer.core..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage("dev.coffer.core..")
                        .or(resideInAnyPackage(JDK_BASE))
                        .or(resideInAPackage("org.jspecify.annotations")))
                .because("rules about money are read, tested and trusted without a framework"));
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        for (String room : ADAPTERS) {
            DescribedPredicate<JavaClass> own = resideInAPackage("dev.coffer." + room + "..");
            holds(
                    noClasses()
                            .that(own)
                            .should()
                            .dependOnClassesThat(
                                    project().and(not(own)).and(not(resideInAPackage("dev.coffer.core.."))))
                            .because(
                                    "adapters meet only in core's ports; the sandbox above all must not share the client's mistakes"));
        }
    }

    @Test
    void syncWorksOnPortsOnly() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.coffer.sync..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.net.http..", "tools.jackson..", "javafx..", "org.jdbi..")
                .because("what is sent and when is decided without knowing how"));
    }

    @Test
    void screensMeetOnlyThroughRoutes() {
        for (String screen : List.of(
                "shell",
                "connect",
                "balance",
                "payout",
                "history",
                "settings",
                "payee",
                "webhook",
                "export",
                "bringin",
                "chart")) {
            DescribedPredicate<JavaClass> own = resideInAPackage("dev.coffer.ui." + screen + "..");
            DescribedPredicate<JavaClass> shared = resideInAnyPackage(
                    "dev.coffer.core..",
                    "dev.coffer.ui.kit..",
                    "dev.coffer.ui.dialog..",
                    "dev.coffer.ui.failure..",
                    "dev.coffer.ui.theme..");
            holds(noClasses()
                    .that(own)
                    .should()
                    .dependOnClassesThat(project().and(not(own)).and(not(shared)))
                    .because("a screen can then be read, moved and deleted alone"));
        }
    }

    @Test
    void viewModelsKnowNoControls() {
        holds(noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "org.controlsfx..")
                .because("what a screen does is tested without a toolkit"));
    }

    @Test
    void viewsAskViewModelsOnly() {
        holds(noClasses()
                .that()
                .resideInAPackage("dev.coffer.ui..")
                .and()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat(describe(
                        "use cases and ports",
                        type -> type.getPackageName().startsWith("dev.coffer.core")
                                && (type.getSimpleName().matches(".*(Gateway|Ledger|History|Connector|SecretStore)")
                                        || type.getSimpleName()
                                                .matches("(Submit|Resend|Withdraw|Find|Count|Close).+"))))
                .because("a view builds nodes and binds; what it shows was decided before"));
    }

    @Test
    void oneBridgeToTheScreen() {
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.coffer.ui.kit.FxThread")
                .should()
                .callMethodWhere(describe(
                        "Platform.runLater",
                        call -> call.getTargetOwner().getFullName().equals("javafx.application.Platform")
                                && call.getName().equals("runLater")))
                .because("scattered hops to the screen are where races hide"));
    }

    @Test
    void oneMakerOfThreads() {
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.coffer.app.Threads")
                .should()
                .dependOnClassesThat(belongToAnyOf(Executors.class))
                .because("every thread has a name, an owner and an end"));
    }

    @Test
    void jsonStaysAtTheEdge() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.coffer.calypso..",
                        "dev.coffer.sandbox..",
                        "dev.coffer.webhook..",
                        "dev.coffer.export..",
                        "dev.coffer.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .because("the wire's and the files' shapes must not leak into the program's"));
    }

    @Test
    void fileFormatsStayInTheExport() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("dev.coffer.export..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "de.siegmar.fastcsv..",
                        "org.dhatim..",
                        "org.apache.pdfbox..",
                        "org.apache.fontbox..",
                        "com.google.zxing..")
                .because("another way to write a file changes one package"));
    }

    @Test
    void strangersAreMetInOnePlace() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("dev.coffer.webhook..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hc..")
                .because("what the world may say to Coffer is decided behind one door"));
    }

    @Test
    void sqlStaysInTheStore() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("dev.coffer.store..", "dev.coffer.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite..")
                .because("what is durable is decided in one place"));
    }

    @Test
    void theKeyringIsKnownInOnePlace() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("dev.coffer.platform.secrets..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.javakeyring..")
                .because("secrets have one door"));
    }

    @Test
    void timeComesFromOutside() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("dev.coffer.platform..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("what depends on time is tested with a clock in the test's hand"));
    }

    @Test
    void onlyCommandsPrint() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("dev.coffer.app..", "dev.coffer")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("everything else has a log or a person to tell"));
    }

    @Test
    void moneyIsNeverBinary() {
        DescribedPredicate<JavaClass> binary = belongToAnyOf(double.class, float.class, Double.class, Float.class);
        holds(fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("dev.coffer.core..", "dev.coffer.calypso..", "dev.coffer.store..")
                .should()
                .notHaveRawType(binary)
                .because("a treasury tool that rounds is broken"));
        holds(noClasses()
                .that()
                .resideInAnyPackage("dev.coffer.core..", "dev.coffer.calypso..", "dev.coffer.store..")
                .should()
                .callMethodWhere(describe(
                        "a method that takes or gives a binary fraction",
                        call -> binary.test(call.getTarget().getRawReturnType())
                                || call.getTarget().getRawParameterTypes().stream()
                                        .anyMatch(binary)))
                .because("a treasury tool that rounds is broken"));
    }

    @Test
    void noCircles() {
        holds(slices().matching("dev.coffer.(**)")
                .should()
                .beFreeOfCycles()
                .because("a circle of packages is one big package that nobody can read"));
    }

    @Test
    void everyPackageSaysThatNullIsAnException() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            List<Path> without = folders.filter(Files::isDirectory)
                    .filter(ArchitectureTest::holdsClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(without).isEmpty();
        }
        holds(classes()
                .that(alwaysTrue())
                .and()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith("org.jspecify.annotations.NullMarked"));
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
