package dev.lectern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The container package of the program as it was at a commit: by default at the last one before the newest migration, with the schema
 * that an upgrade begins with. {@code -Dlectern.faults.previous=v1.2.0} names another.
 */
final class PreviousProgram {

    private static final String NAMED = System.getProperty("lectern.faults.previous", "");
    private static final Path BUILDS = Path.of("target", "previous-program").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private PreviousProgram() {}

    /** The full name of its commit; empty without the history that tells it. */
    static Optional<String> commit() {
        if (NAMED.isEmpty()) {
            return Git.run("log", "--diff-filter=A", "-1", "--format=%H", "--", NewestMigration.FOLDER)
                    .filter(newest -> !newest.isEmpty())
                    .flatMap(newest -> Git.commit(newest + "~1"));
        }
        Optional<String> named = Git.commit(NAMED);
        assertThat(named)
                .as("-Dlectern.faults.previous=%s must be a revision of this repository", NAMED)
                .isPresent();
        return named;
    }

    /**
     * Builds it, unless it was built before.
     *
     * @return its {@code quarkus-run.jar}
     */
    static String build(String commit) throws IOException {
        Path program = BUILDS.resolve(commit);
        if (Files.notExists(program)) {
            Path sources = Files.createDirectories(BUILDS.resolve("sources"));
            FileUtils.cleanDirectory(sources.toFile()); // what a build that was broken off has left
            String archive = sources.resolve("sources.tar").toString();
            Git.run("archive", "--output=" + archive, commit).orElseThrow();
            run(sources, "tar", "-xf", archive);
            // What pom.xml says of the container package, which it makes for tests only, is said here again.
            run(
                    sources,
                    "./mvnw",
                    "-B",
                    "-ntp",
                    "-q",
                    "-Dmaven.test.skip=true",
                    "-Dspotless.skip=true",
                    "-Dquarkus.package.jar.filter-optional-dependencies=true",
                    "-Dquarkus.management.enabled=true",
                    "package");
            Files.move(sources.resolve("target").resolve("quarkus-app"), program); // so it is whole, or not there
            FileUtils.deleteDirectory(sources.toFile());
        }
        return program.resolve("quarkus-run.jar").toString();
    }

    private static void run(Path folder, String... command) {
        Map<String, String> sameJdk = Map.of("JAVA_HOME", System.getProperty("java.home"));
        Tool.Result result = Tool.run(folder, sameJdk, PATIENCE, List.of(command));
        assertThat(result.exitCode())
                .as("%s said:\n%s", command[0], result.output())
                .isZero();
    }
}
