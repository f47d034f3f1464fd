package dev.lectern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** Holds the package table of {@code docs/architecture.md}. Change both together. */
class ArchitectureTest {

    private static final String BASE = "dev.lectern";

    /** Package to the packages of ours that it may import. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("sql", Set.of()),
            Map.entry("trace", Set.of()),
            Map.entry("measure", Set.of()),
            Map.entry("health", Set.of()),
            Map.entry("page", Set.of("trace")),
            Map.entry("speech", Set.of()),
            Map.entry("problem", Set.of()),
            Map.entry("source", Set.of()),
            Map.entry("embedded", Set.of()),
            Map.entry("parse", Set.of("page", "speech", "alternate")),
            Map.entry("frontier", Set.of("page", "source", "measure", "sql")),
            Map.entry(
                    "watch",
                    Set.of("page", "source", "frontier", "trace", "measure", "intake", "problem", "sql", "alternate")),
            Map.entry("search", Set.of("speech", "sql", "measure")),
            Map.entry("speaker", Set.of("sql", "problem", "measure")),
            Map.entry("store", Set.of("speech", "page", "trace", "sql", "search", "speaker", "likeness", "alternate")),
            Map.entry(
                    "ingest",
                    Set.of("page", "parse", "speech", "source", "store", "frontier", "trace", "measure", "sql")),
            Map.entry("alternate", Set.of()),
            Map.entry("link", Set.of("speech", "likeness", "store", "alternate", "sql")),
            Map.entry("warc", Set.of("page", "store")),
            Map.entry("relay", Set.of("speech", "store", "trace", "measure")),
            Map.entry(
                    "stream",
                    Set.of("speech", "source", "store", "problem", "trace", "query", "search", "speaker", "access")),
            Map.entry("history", Set.of("speech")),
            Map.entry("likeness", Set.of("speech")),
            Map.entry("query", Set.of("speech", "source", "store", "problem")),
            Map.entry("intake", Set.of("page", "parse", "problem", "source", "speech")),
            Map.entry("oidc", Set.of("problem")),
            Map.entry("editor", Set.of("page", "frontier", "store", "problem", "sql", "oidc")),
            Map.entry("access", Set.of("editor", "oidc", "problem")),
            Map.entry(
                    "api",
                    Set.of(
                            "page",
                            "speech",
                            "source",
                            "parse",
                            "frontier",
                            "store",
                            "problem",
                            "query",
                            "intake",
                            "editor",
                            "warc",
                            "sql",
                            "search",
                            "speaker",
                            "history",
                            "access")),
            Map.entry(
                    "web",
                    Set.of(
                            "page",
                            "speech",
                            "source",
                            "parse",
                            "frontier",
                            "store",
                            "problem",
                            "history",
                            "query",
                            "intake",
                            "editor",
                            "access",
                            "speaker",
                            "search")),
            Map.entry("app", Set.of("embedded", "page", "speech", "ingest", "problem", "access")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    static Set<String> packages() {
        return new TreeSet<>(MAY_IMPORT.keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyWhatTheTableAllows(String name) {
        Set<String> imported = CLASSES.stream()
                .filter(type -> packageOf(type).equals(name))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> type.getPackageName().startsWith(BASE))
                .map(ArchitectureTest::packageOf)
                .filter(other -> !other.equals(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(imported).isSubsetOf(MAY_IMPORT.get(name));
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(CLASSES.stream().map(ArchitectureTest::packageOf).collect(Collectors.toSet()))
                .isEqualTo(MAY_IMPORT.keySet());
    }

    @Test
    void thePackagesHaveNoCycle() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theParserKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".parse..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "io.smallrye..", "org.hibernate..")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should().notBeAnnotatedWith(Inject.class).check(CLASSES);
    }

    private static String packageOf(JavaClass type) {
        String rest = type.getPackageName().substring(BASE.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
